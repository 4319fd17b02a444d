extension ForgeActor {
    /// Presses GitHub's own button that asks a check run's app to run it again.
    public func rerequestCheckRun(_ repository: String, _ id: Int) async throws {
        try await store.perform(as: login) { try $0.pressCheckRun(repository, id, button: nil) }
    }

    /// Presses GitHub's own button that asks the app of a check suite to run all its checks again.
    public func rerequestCheckSuite(_ repository: String, _ id: Int) async throws {
        try await store.perform(as: login) { try await $0.pressCheckSuite(repository, id) }
    }

    /// Presses a button that a check run's app put there.
    public func requestAction(_ repository: String, checkRun id: Int, _ identifier: String) async throws {
        try await store.perform(as: login) { try $0.pressCheckRun(repository, id, button: identifier) }
    }
}
