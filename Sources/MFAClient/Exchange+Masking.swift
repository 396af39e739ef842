public import MFAAPI

extension Exchange {
    /// The exchange with every number in it masked, in the URL, the headers and the bodies: the one way in which numbers
    /// are hidden wherever an exchange is shown, saved or copied.
    ///
    /// The numbers of the request are found however the answer writes them.
    public var masked: Exchange {
        let numbers = "\(url) \(requestBody)".numbers
        let hidden = { (text: String) in numbers.reduce(text) { $0.masking($1) }.maskingNumbers }
        let header = { (header: Header) in Header(name: header.name, value: hidden(header.value)) }
        var masked = self
        masked.url = hidden(url)
        masked.requestHeaders = requestHeaders.map(header)
        masked.requestBody = hidden(requestBody)
        masked.responseHeaders = responseHeaders.map(header)
        masked.responseBody = hidden(responseBody)
        masked.failure = failure.map(hidden)
        return masked
    }
}

extension Exchange: MaskedDescribing {
    /// Method, URL and status; no header and no body.
    public var maskedFields: MaskedFields {
        ["method": method, "url": masked.url, "status": status.map(String.init)]
    }
}
