import MFAService

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Returns how much more memory the process takes for each code that the memory store keeps.
func bytesOfLiveCode(count: Int) throws -> Int {
    let store = MemoryCodeStore()
    let start = Date()
    let before = try residentBytes()
    for index in 0..<UInt64(count) {
        // Digests look random: spread the index over all bits.
        let high = index &* 0x9E37_79B9_7F4A_7C15
        let key = CodeKey(high: high, low: high.byteSwapped)
        let digest = CodeDigest(front: key, back: CodeKey(high: ~high, low: high))
        store.keep(NewCode(slot: key, number: key, digest: digest, issuedAt: start, lifetime: .seconds(180)))
    }
    let taken = try residentBytes() - before
    precondition(store.count == count, "the store lost codes")
    return taken / count
}

private func residentBytes() throws -> Int {
    let status = try String(contentsOf: URL(filePath: "/proc/self/status"), encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") }
    return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) << 10
}
