import Synchronization

/// Faults that tests ask for: requests that fail, or that take long.
final class FaultInjector: Sendable {
    struct Fault: Sendable {
        var remaining: Int
        let matching: String?
        let delay: Duration?
        let error: ForgeError?
    }

    private let faults = Mutex<[Fault]>([])

    func add(_ fault: Fault) {
        faults.withLock { $0.append(fault) }
    }

    func clear() {
        faults.withLock { $0.removeAll() }
    }

    /// The fault for a request, which is used up by it.
    ///
    /// - Parameter request: `METHOD /path`; a fault matches where its text is part of that.
    func next(_ request: String) -> Fault? {
        faults.withLock { faults in
            let index = faults.firstIndex { fault in fault.matching.map { request.contains($0) } ?? true }
            guard let index else { return nil }
            faults[index].remaining -= 1
            defer { faults.removeAll { $0.remaining <= 0 } }
            return faults[index]
        }
    }
}
