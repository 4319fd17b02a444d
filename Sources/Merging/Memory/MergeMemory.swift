/// Where the merger's state outlives the process.
public protocol MergeMemory: Sendable {
    /// The state that was saved last; nil when there is none.
    ///
    /// - Throws: a fault when it can't be read; nothing merges until it can.
    func load() async throws -> MergeState?
    /// Saves the state in place of the last one. It has returned once the state would survive a crash.
    func save(_ state: MergeState) async throws
}
