extension JobBackend {
    /// Nothing, for a backend that leaves nothing behind.
    public func knownRuns() async throws(BackendError) -> [RunID] {
        []
    }
}
