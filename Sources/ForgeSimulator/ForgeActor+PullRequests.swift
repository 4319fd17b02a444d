extension ForgeActor {
    /// Reviews a pull request.
    ///
    /// - Parameter comments: Comments on lines: file, line and text.
    @discardableResult
    public func review(
        _ repository: String,
        _ number: Int,
        _ outcome: SimulatorState.Review.State,
        _ text: String = "",
        comments: [(path: String, line: Int, text: String)] = []
    ) async throws -> SimulatorState.Review {
        let drafts = comments.map { Transaction.DraftComment(body: $0.text, path: $0.path, line: $0.line) }
        return try await store.perform(as: login) { transaction in
            try transaction.review(repository, number, outcome, body: text, comments: drafts)
        }
    }

    /// Takes the weight from a review.
    public func dismissReview(_ repository: String, _ number: Int, _ review: Int) async throws {
        try await store.perform(as: login) { transaction in
            _ = try transaction.dismissReview(review, repository, number)
        }
    }

    /// Asks people (logins) and teams (slugs) for a review.
    public func requestReviews(
        _ repository: String,
        _ number: Int,
        users: [String] = [],
        teams: [String] = []
    ) async throws {
        try await store.perform(as: login) { transaction in
            try transaction.requestReviews(repository, number, users: users, teams: teams)
        }
    }

    /// Marks a pull request as a draft, or as ready for review.
    public func setDraft(_ repository: String, _ number: Int, _ isDraft: Bool) async throws {
        try await store.perform(as: login) { try $0.setDraft(repository, number, isDraft) }
    }

    /// Points a pull request at another base branch.
    public func setBase(_ repository: String, _ number: Int, to base: String) async throws {
        try await store.perform(as: login) { try await $0.setBase(repository, number, to: base) }
    }

    /// Merges a pull request.
    ///
    /// - Parameter sha: The head that is meant; nil for whatever it is.
    /// - Returns: The commit that the base branch is at afterwards.
    @discardableResult
    public func merge(
        _ repository: String,
        _ number: Int,
        method: SimulatorState.MergeMethod = .merge,
        sha: String? = nil
    ) async throws -> String {
        try await store.perform(as: login) { transaction in
            try await transaction.merge(repository, number, method: method, sha: sha, title: nil, message: nil)
        }
    }

    /// Sets a status of a commit.
    @discardableResult
    public func setStatus(
        _ repository: String,
        _ sha: String,
        _ state: SimulatorState.CommitStatus.State,
        context: String,
        description: String? = nil,
        targetURL: String? = nil
    ) async throws -> SimulatorState.CommitStatus {
        try await store.perform(as: login) { transaction in
            try await transaction.setStatus(
                repository,
                sha,
                state: state,
                context: context,
                description: description,
                targetURL: targetURL
            )
        }
    }
}
