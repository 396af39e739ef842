internal import MFAAPI
internal import Synchronization

/// The misbehaviours that the sandbox was asked for.
final class FaultTable: Sendable {
    private let faults = Mutex<[Sandbox.Fault]>([])
    private let chance: @Sendable () -> Double

    /// Creates an empty table.
    ///
    /// - Parameter chance: Draws 0…1 for faults that strike with some probability.
    init(chance: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }) {
        self.chance = chance
    }

    /// The faults, in the order they are tried.
    var list: Sandbox.FaultList { Sandbox.FaultList(faults: faults.withLock { $0 }) }

    /// Adds a fault behind the others.
    ///
    /// - Returns: Whether there was room for it.
    func add(_ fault: Sandbox.Fault) -> Bool {
        faults.withLock { faults in
            guard faults.count < Sandbox.Fault.most else { return false }
            faults.append(fault)
            return true
        }
    }

    /// Clears all of them.
    func clear() {
        faults.withLock { $0 = [] }
    }

    /// Returns the first fault that strikes, and counts it down.
    func strike(_ operation: Operation, to number: String?) -> Sandbox.Fault? {
        faults.withLock { faults in
            let struck = faults.firstIndex { fault in
                (fault.operation ?? operation) == operation && (fault.to == nil || fault.to == number)
                    && fault.probability.map { chance() < $0 } ?? true
            }
            guard let struck else { return nil }
            let fault = faults[struck]
            if let times = fault.times {
                faults[struck].times = times - 1
                if times <= 1 { faults.remove(at: struck) }
            }
            return fault
        }
    }
}
