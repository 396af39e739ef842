internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOHTTP1

/// Turns what goes wrong into answers, and writes down what came of every request.
struct AnswerMiddleware: RouterMiddleware {
    let meters: Meters
    private static let requestIdHeader = HTTPField.Name("X-Request-Id") ?? .via

    func handle(
        _ request: Request, context: ServiceContext,
        next: @concurrent (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        meters.requestStarted()
        defer { meters.requestEnded() }
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as HTTPParserError {
            throw error
        } catch {
            response = answer(to: error, context: context).response(from: request, context: context)
        }
        response.headers[AnswerMiddleware.requestIdHeader] = context.requestId
        if request.method == .head { response = response.createHeadResponse() }
        record(request, response, context: context, took: ContinuousClock.now - start)
        return response
    }

    private func answer(to error: any Error, context: ServiceContext) -> Answer {
        let failure: ServiceError =
            switch error {
            case let error as ServiceError: error
            case let error as HTTPError where error.status == .notFound: .unknownPath
            default: .unexpected(String(describing: Swift.type(of: error)))
            }
        if failure.status.code >= 500 {
            context.logger.error("A request failed.", metadata: ["reason": .string(failure.description)])
        }
        return failure.answer(requestId: context.requestId)
    }

    private func record(_ request: Request, _ response: Response, context: ServiceContext, took: Duration) {
        let route = context.endpointPath ?? "NotFound"
        meters.request(route: route, status: response.status.code, took: took)
        context.logger.debug(
            "A request was answered.",
            metadata: [
                "method": .string(request.method.rawValue), "route": .string(route),
                "status": .stringConvertible(response.status.code),
            ]
        )
    }
}
