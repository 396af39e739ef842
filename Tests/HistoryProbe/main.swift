import Foundation
import History
import MFAAPI

// A program of its own that the tests start several times, and kill. Each line that it prints is a fact it stands for.
let arguments = CommandLine.arguments.dropFirst()
guard let name = arguments.first, let path = arguments.dropFirst().first else {
    print("usage: HistoryProbe hold|write|flood|nobody|bench PATH [SECONDS|ROWS]")
    exit(64)
}
let amount = arguments.dropFirst(2).first.flatMap(Double.init) ?? 1

do {
    switch name {
    case "hold": try hold(path)
    case "write": try write(path, for: .seconds(amount))
    case "flood": try write(path, for: .seconds(600))
    case "nobody": try asNobody(path)
    case "bench": try benchmark(path, rows: Int(amount))
    default: exit(64)
    }
} catch {
    print("error \(error)")
    exit(1)
}
