/// Where it outlives the process since when the times of periodics count.
public protocol PeriodicMemory: Sendable {
    /// The state that was saved last; nil when there is none.
    ///
    /// - Throws: a fault when it can't be read; no periodic starts until it can.
    func load() async throws -> PeriodicState?
    /// Saves the state in place of the last one.
    ///
    /// - Throws: a fault when it can't be saved. No run starts twice for that, as names of runs follow from why they
    ///   start.
    func save(_ state: PeriodicState) async throws
}
