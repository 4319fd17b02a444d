public import ForgeModel

/// Pairs a trigger with the code that answers it.
public struct Handler: Sendable {
    /// What calls the handler.
    public enum Trigger: Sendable {
        /// New text that holds one of these commands.
        case commands([Command])
        /// New text at these places that a check wants; the commands are for the help alone.
        case texts(Places, help: [Command], wants: @Sendable (CommandEvent, any JobReader) -> Bool)
        /// A pull request event with one of these actions.
        case pullRequest(Set<PullRequestEvent.Action>)
        /// An issue event with one of these actions.
        case issue(Set<IssueEvent.Action>)
        /// A comment in a conversation with one of these actions.
        case comment(Set<IssueCommentEvent.Action>)
        /// A review with one of these actions.
        case review(Set<ReviewEvent.Action>)
        /// A push to a branch or a tag.
        case push
        /// A commit status.
        case status
        /// A check run event with one of these actions.
        case checkRun(Set<CheckRunEvent.Action>)
        /// A check suite event with one of these actions.
        case checkSuite(Set<CheckSuiteEvent.Action>)
    }

    /// What calls it.
    public let trigger: Trigger
    let body: @Sendable (Occasion, Call) async throws -> [Effect]

    /// What a trigger hands over.
    enum Occasion {
        case command(CommandEvent)
        case pullRequest(PullRequestEvent)
        case issue(IssueEvent)
        case comment(IssueCommentEvent)
        case review(ReviewEvent)
        case push(PushEvent)
        case status(StatusEvent)
        case checkRun(CheckRunEvent)
        case checkSuite(CheckSuiteEvent)
    }

    private init(trigger: Trigger, body: @escaping @Sendable (Occasion, Call) async throws -> [Effect]) {
        self.trigger = trigger
        self.body = body
    }

    /// Its commands, for help.
    public var commands: [Command] {
        switch trigger {
        case .commands(let commands), .texts(_, let commands, _): commands
        default: []
        }
    }
}

extension Handler {
    /// Answers commands. All of the handler's commands in one text come together, so that it can weigh them.
    public static func commands(
        _ commands: Command...,
        run: @escaping @Sendable (CommandEvent, Call) async throws -> [Effect]
    ) -> Handler {
        Handler(trigger: .commands(commands)) { occasion, call in
            guard case .command(let event) = occasion else { return [] }
            return try await run(event, call)
        }
    }

    /// Reads new text, for a grammar that is not known in advance.
    ///
    /// - Parameter wants: Whether a text may concern the handler, by what is known without a request. It is asked
    ///   before the delivery is stored, so most texts should end here. Unless given, every text may.
    public static func texts(
        at places: Places,
        help: [Command],
        wants: @escaping @Sendable (CommandEvent, any JobReader) -> Bool = { _, _ in true },
        run: @escaping @Sendable (CommandEvent, Call) async throws -> [Effect]
    ) -> Handler {
        Handler(trigger: .texts(places, help: help, wants: wants)) { occasion, call in
            guard case .command(let event) = occasion else { return [] }
            return try await run(event, call)
        }
    }

    /// Answers pull request events.
    public static func pullRequest(
        _ actions: PullRequestEvent.Action...,
        run: @escaping @Sendable (PullRequestEvent, Call) async throws -> [Effect]
    ) -> Handler {
        Handler(trigger: .pullRequest(Set(actions))) { occasion, call in
            guard case .pullRequest(let event) = occasion else { return [] }
            return try await run(event, call)
        }
    }

    /// Answers issue events.
    public static func issue(
        _ actions: IssueEvent.Action...,
        run: @escaping @Sendable (IssueEvent, Call) async throws -> [Effect]
    ) -> Handler {
        Handler(trigger: .issue(Set(actions))) { occasion, call in
            guard case .issue(let event) = occasion else { return [] }
            return try await run(event, call)
        }
    }

    /// Answers events of comments in conversations, whatever they say. For commands there is
    /// ``commands(_:run:)``.
    public static func comment(
        _ actions: IssueCommentEvent.Action...,
        run: @escaping @Sendable (IssueCommentEvent, Call) async throws -> [Effect]
    ) -> Handler {
        Handler(trigger: .comment(Set(actions))) { occasion, call in
            guard case .comment(let event) = occasion else { return [] }
            return try await run(event, call)
        }
    }

    /// Answers reviews.
    public static func review(
        _ actions: ReviewEvent.Action...,
        run: @escaping @Sendable (ReviewEvent, Call) async throws -> [Effect]
    ) -> Handler {
        Handler(trigger: .review(Set(actions))) { occasion, call in
            guard case .review(let event) = occasion else { return [] }
            return try await run(event, call)
        }
    }

    /// Answers pushes.
    public static func push(
        run: @escaping @Sendable (PushEvent, Call) async throws -> [Effect]
    ) -> Handler {
        Handler(trigger: .push) { occasion, call in
            guard case .push(let event) = occasion else { return [] }
            return try await run(event, call)
        }
    }

    /// Answers commit statuses.
    public static func status(
        run: @escaping @Sendable (StatusEvent, Call) async throws -> [Effect]
    ) -> Handler {
        Handler(trigger: .status) { occasion, call in
            guard case .status(let event) = occasion else { return [] }
            return try await run(event, call)
        }
    }

    /// Answers events of check runs.
    public static func checkRun(
        _ actions: CheckRunEvent.Action...,
        run: @escaping @Sendable (CheckRunEvent, Call) async throws -> [Effect]
    ) -> Handler {
        Handler(trigger: .checkRun(Set(actions))) { occasion, call in
            guard case .checkRun(let event) = occasion else { return [] }
            return try await run(event, call)
        }
    }

    /// Answers events of check suites.
    public static func checkSuite(
        _ actions: CheckSuiteEvent.Action...,
        run: @escaping @Sendable (CheckSuiteEvent, Call) async throws -> [Effect]
    ) -> Handler {
        Handler(trigger: .checkSuite(Set(actions))) { occasion, call in
            guard case .checkSuite(let event) = occasion else { return [] }
            return try await run(event, call)
        }
    }
}
