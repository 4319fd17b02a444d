public import ForgeModel

extension GitHubClient {
    private struct Title: Encodable {
        let title: String
    }

    private struct Text: Encodable {
        let body: String
    }

    private struct State: Encodable {
        let state: String
        let state_reason: String?
    }

    /// An explicit null takes the milestone off.
    private struct MilestoneNumber: Encodable {
        let milestone: Int?

        private enum CodingKeys: CodingKey {
            case milestone
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(milestone, forKey: .milestone)
        }
    }

    /// An issue as it is now, or a pull request seen as one; nil when there is none, or it was deleted.
    public func issue(_ id: ThreadID) async throws -> Issue? {
        do {
            return try await read(WireIssue.self, .get(id.issuePath, owner: id.repository.owner)).value(
                in: id.repository
            )
        } catch let fault as GitHubFault where fault.status == 404 || fault.status == 410 {
            return nil
        }
    }

    /// Opens or closes an issue or pull request.
    ///
    /// - Parameter reason: Why an issue is closed: `completed` or `not_planned`; nil for pull requests.
    /// - Throws: ``GitHubFault`` with status 422 when GitHub does not let it.
    public func setState(_ state: ThreadState, reason: String? = nil, of id: ThreadID) async throws {
        try await update(id, State(state: state.rawValue, state_reason: reason))
    }

    /// Gives an issue or pull request a title.
    public func setTitle(_ title: String, of id: ThreadID) async throws {
        try await update(id, Title(title: title))
    }

    /// Changes the description of an issue or pull request.
    public func setDescription(_ text: String, of id: ThreadID) async throws {
        try await update(id, Text(body: text))
    }

    /// Puts an issue or pull request into a milestone, by number, or takes it out.
    public func setMilestone(_ number: Int?, of id: ThreadID) async throws {
        try await update(id, MilestoneNumber(milestone: number))
    }

    private func update(_ id: ThreadID, _ body: some Encodable & Sendable) async throws {
        try await write(.send(.patch, id.issuePath, body, owner: id.repository.owner))
    }

    /// Puts the bot's reaction under a description, a comment or a comment on a line; one that is there stays.
    ///
    /// The REST API has no reactions to reviews, so under one nothing is put.
    public func react(_ reaction: Reaction, to source: TextEvent.Source, on id: ThreadID) async throws {
        struct Content: Encodable {
            let content: String
        }
        let path: String
        switch source {
        case .description: path = id.issuePath
        case .comment(let comment): path = "\(id.repository.path)/issues/comments/\(comment)"
        case .reviewComment(let comment): path = "\(id.repository.path)/pulls/comments/\(comment)"
        case .review: return
        }
        try await write(
            .send(.post, "\(path)/reactions", Content(content: reaction.rawValue), owner: id.repository.owner)
        )
    }
}
