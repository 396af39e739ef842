/// Codes by slot, which leave by themselves when they expire.
///
/// Records lie in chunks, so that growing copies none; each is chained to the others that expire in the same few seconds,
/// and such a chain is let go as a whole when its time is over. A live code takes 64 bytes here and 27 to 53 in the table.
struct CodePool {
    /// A code as it is kept; times are milliseconds.
    struct Record {
        var digest: CodeDigest
        var slot: CodeKey
        var issuedAt: Int64
        /// The lifetime in 24 bits, and in the rest how often the code may still be used.
        private var lifetimeAndUses: UInt32
        /// The next record of its chain.
        fileprivate var next: UInt32

        fileprivate init(
            digest: CodeDigest, slot: CodeKey, issuedAt: Int64, lifetime: UInt32, uses: UInt8, next: UInt32
        ) {
            (self.digest, self.slot, self.issuedAt, self.next) = (digest, slot, issuedAt, next)
            lifetimeAndUses = UInt32(uses) << 24 | min(lifetime, 1 << 24 - 1)
        }

        /// How long it lives, at most 4 hours; 0 where it is used up or the record is free.
        var lifetime: UInt32 { lifetimeAndUses & (1 << 24 - 1) }

        /// Takes a use away, and returns whether that was the last.
        fileprivate mutating func use() -> Bool {
            lifetimeAndUses -= 1 << 24
            return lifetimeAndUses >> 24 == 0
        }

        /// Marks the record as free.
        fileprivate mutating func end() { lifetimeAndUses = 0 }

        var expiresAt: Int64 { issuedAt + Int64(lifetime) }
    }

    private static let nowhere = UInt32.max
    private static let chunkBits = 10
    private static let chunkMask = (1 << chunkBits) - 1
    private static let chainMilliseconds: Int64 = 4000
    /// Chains in the ring; together they span a little more than the longest expiry, 15 minutes.
    private static let ringSize: Int64 = 256

    private var places: [CodeKey: UInt32] = [:]
    private var chunks: [[Record]] = []
    private var firstFree = CodePool.nowhere
    private var chains = [UInt32](repeating: CodePool.nowhere, count: Int(CodePool.ringSize))
    private var sweptTo = Int64.min

    /// Codes that are neither used up nor swept.
    var count: Int { places.count }

    /// Codes that there is room for.
    var capacity: Int { chunks.count << CodePool.chunkBits }

    /// The code of a slot; it may have expired.
    subscript(slot: CodeKey) -> Record? {
        places[slot].map { self[$0] }
    }

    /// Keeps a code in its slot, in the place of the one that was there.
    mutating func keep(_ digest: CodeDigest, slot: CodeKey, issuedAt: Int64, lifetime: UInt32, uses: UInt8 = 1) {
        remove(slot)
        let index = takeFree()
        self[index] = Record(
            digest: digest, slot: slot, issuedAt: issuedAt, lifetime: lifetime, uses: max(1, uses),
            next: CodePool.nowhere)
        places[slot] = index
        chain(index)
    }

    /// Takes a code out of its slot; the record is free when its chain goes.
    mutating func remove(_ slot: CodeKey) {
        guard let index = places.removeValue(forKey: slot) else { return }
        self[index].end()
    }

    /// Uses the code of a slot, which there is, and takes it out where that was its last use.
    mutating func use(_ slot: CodeKey) {
        if let index = places[slot], self[index].use() { remove(slot) }
    }

    /// Lets go of the chains whose time is over.
    mutating func sweep(now: Int64) {
        let present = now / CodePool.chainMilliseconds
        if sweptTo > present { sweptTo = present }
        for number in max(sweptTo, present - CodePool.ringSize)..<present { sweepChain(number, now: now) }
        sweptTo = present
    }

    private mutating func sweepChain(_ number: Int64, now: Int64) {
        let place = Int(number & (CodePool.ringSize - 1))
        var index = chains[place]
        chains[place] = CodePool.nowhere
        while index != CodePool.nowhere {
            let record = self[index]
            if record.lifetime > 0, record.expiresAt > now {
                chain(index)
            } else {
                if places[record.slot] == index { places[record.slot] = nil }
                self[index].end()
                self[index].next = firstFree
                firstFree = index
            }
            index = record.next
        }
    }

    private mutating func chain(_ index: UInt32) {
        let place = Int(self[index].expiresAt / CodePool.chainMilliseconds & (CodePool.ringSize - 1))
        self[index].next = chains[place]
        chains[place] = index
    }

    private mutating func takeFree() -> UInt32 {
        if firstFree == CodePool.nowhere { addChunk() }
        let index = firstFree
        firstFree = self[index].next
        return index
    }

    private mutating func addChunk() {
        let size = 1 << CodePool.chunkBits
        let base = UInt32(chunks.count * size)
        let blank = CodeKey(high: 0, low: 0)
        chunks.append(
            (0..<UInt32(size)).map { offset in
                Record(
                    digest: CodeDigest(front: blank, back: blank), slot: blank, issuedAt: 0, lifetime: 0, uses: 0,
                    next: offset + 1 < size ? base + offset + 1 : CodePool.nowhere)
            })
        firstFree = base
    }

    private subscript(index: UInt32) -> Record {
        get { chunks[Int(index) >> CodePool.chunkBits][Int(index) & CodePool.chunkMask] }
        _modify { yield &chunks[Int(index) >> CodePool.chunkBits][Int(index) & CodePool.chunkMask] }
    }
}
