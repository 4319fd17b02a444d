extension ForgeActor {
    /// Opens an issue.
    @discardableResult
    public func openIssue(_ repository: String, title: String, body: String? = nil) async throws -> SimulatorState.Issue
    {
        try await store.perform(as: login) { transaction in
            let number = try transaction.openIssue(repository, title: title, body: body)
            return try transaction.issue(repository, number)
        }
    }

    /// Comments on an issue or pull request.
    @discardableResult
    public func comment(_ repository: String, _ number: Int, _ text: String) async throws -> SimulatorState.Comment {
        try await store.perform(as: login) { try $0.comment(repository, number, text) }
    }

    /// Changes the text of a comment.
    @discardableResult
    public func editComment(_ repository: String, _ id: Int, _ text: String) async throws -> SimulatorState.Comment {
        try await store.perform(as: login) { try $0.editComment(id, in: repository, body: text) }
    }

    /// Deletes a comment.
    public func deleteComment(_ repository: String, _ id: Int) async throws {
        try await store.perform(as: login) { try $0.deleteComment(id, in: repository) }
    }

    /// Changes the title or text of an issue or pull request; nil leaves as it is.
    public func edit(_ repository: String, _ number: Int, title: String? = nil, body: String? = nil) async throws {
        try await store.perform(as: login) { transaction in
            try transaction.edit(repository, number, title: title, body: body.map { .some($0) })
        }
    }

    /// Puts a label on an issue or pull request, or takes it off; what is so already stays so.
    public func setLabel(_ repository: String, _ number: Int, _ label: String, _ isPresent: Bool = true) async throws {
        try await store.perform(as: login) { transaction in
            let present = try transaction.issue(repository, number).labels.contains {
                $0.lowercased() == label.lowercased()
            }
            if isPresent {
                try transaction.addLabels([label], repository, number)
            } else if present {
                try transaction.removeLabel(label, repository, number)
            }
        }
    }

    /// Assigns people; those who can't be assigned are left out without a word.
    public func assign(_ repository: String, _ number: Int, _ logins: [String]) async throws {
        try await store.perform(as: login) { try $0.addAssignees(logins, repository, number) }
    }

    /// Takes people off an issue or pull request.
    public func unassign(_ repository: String, _ number: Int, _ logins: [String]) async throws {
        try await store.perform(as: login) { try $0.removeAssignees(logins, repository, number) }
    }

    /// Closes an issue or pull request.
    public func close(_ repository: String, _ number: Int) async throws {
        try await store.perform(as: login) { try $0.close(repository, number) }
    }

    /// Opens a closed issue or pull request again.
    public func reopen(_ repository: String, _ number: Int) async throws {
        try await store.perform(as: login) { try $0.reopen(repository, number) }
    }

    /// Keeps everybody without write permission from commenting.
    public func lock(_ repository: String, _ number: Int, reason: String? = nil) async throws {
        try await store.perform(as: login) { try $0.lock(repository, number, reason: reason) }
    }

    /// Makes a milestone.
    @discardableResult
    public func createMilestone(_ repository: String, title: String) async throws -> SimulatorState.Milestone {
        try await store.perform(as: login) { transaction in
            try transaction.require(.triage, in: repository)
            return try transaction.createMilestone(title: title, description: nil, dueOn: nil, in: repository)
        }
    }

    /// Puts an issue or pull request into a milestone (its number); nil takes it out.
    public func setMilestone(_ repository: String, _ number: Int, to milestone: Int?) async throws {
        try await store.perform(as: login) { try $0.setMilestone(repository, number, to: milestone) }
    }
}
