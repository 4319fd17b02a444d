extension ForgeActor {
    /// Presses GitHub's own button that asks a check run's app to run it again.
    public func rerequestCheckRun(_ repository: String, _ id: Int) async throws {
        try await store.perform(as: login) { try $0.pressCheckRun(repository, id, button: nil) }
    }

    /// Presses a button that a check run's app put there.
    public func requestAction(_ repository: String, checkRun id: Int, _ identifier: String) async throws {
        try await store.perform(as: login) { try $0.pressCheckRun(repository, id, button: identifier) }
    }
}
