public import ForgeModel

extension Handler {
    /// What a handler has to do for one event: decided without a request, so that most deliveries end here.
    public struct Work: Sendable {
        /// What goes into the handler.
        let occasion: Occasion
        /// Its commands in the text, each with the command that it is one of.
        public let uses: [(command: Command, invocation: Invocation)]
        /// What the handler wants.
        let body: @Sendable (Occasion, Call) async throws -> [Effect]
    }

    /// What this handler has to do for an event; nil when nothing.
    ///
    /// - Parameters:
    ///   - event: The event.
    ///   - text: The new text in it, and its command lines, found once for all handlers.
    ///   - jobs: Job configuration, of which only the central part is read here.
    public func work(
        for event: ForgeEvent,
        text: TextEvent?,
        lines: [CommandLine],
        jobs: any JobReader
    ) -> Work? {
        guard let (occasion, uses) = occasion(for: event, text: text, lines: lines, jobs: jobs) else { return nil }
        return Work(occasion: occasion, uses: uses, body: body)
    }

    private typealias Uses = [(command: Command, invocation: Invocation)]

    private func occasion(
        for event: ForgeEvent,
        text: TextEvent?,
        lines: [CommandLine],
        jobs: any JobReader
    ) -> (Occasion, Uses)? {
        switch (trigger, event) {
        case (.commands(let commands), _):
            guard let text, !lines.isEmpty else { return nil }
            let place = Places(text.issue)
            let uses = lines.flatMap { line in
                commands.compactMap { command in
                    command.places.contains(place)
                        ? command.invocation(of: line).map { (command: command, invocation: $0) } : nil
                }
            }
            guard !uses.isEmpty else { return nil }
            return (.command(CommandEvent(text: text, invocations: uses.map(\.invocation), lines: lines)), uses)
        case (.texts(let places, _, let wants), _):
            guard let text, places.contains(Places(text.issue)) else { return nil }
            let event = CommandEvent(text: text, invocations: [], lines: lines)
            return wants(event, jobs) ? (.command(event), []) : nil
        case (.pullRequest(let actions), .pullRequest(let event)) where actions.contains(event.action):
            return (.pullRequest(event), [])
        case (.issue(let actions), .issue(let event)) where actions.contains(event.action):
            return (.issue(event), [])
        case (.comment(let actions), .issueComment(let event)) where actions.contains(event.action):
            return (.comment(event), [])
        case (.review(let actions), .review(let event)) where actions.contains(event.action):
            return (.review(event), [])
        case (.push, .push(let event)): return (.push(event), [])
        case (.status, .status(let event)): return (.status(event), [])
        case (.checkRun(let actions), .checkRun(let event)) where actions.contains(event.action):
            return (.checkRun(event), [])
        case (.checkSuite(let actions), .checkSuite(let event)) where actions.contains(event.action):
            return (.checkSuite(event), [])
        default: return nil
        }
    }
}

extension Handler.Work {
    /// The same work with only those commands that a check let pass; nil when none is left.
    public func keeping(_ invocations: [Invocation]) -> Handler.Work? {
        guard case .command(let event) = occasion, !uses.isEmpty else { return self }
        guard !invocations.isEmpty else { return nil }
        return Handler.Work(
            occasion: .command(CommandEvent(text: event.text, invocations: invocations, lines: event.lines)),
            uses: uses.filter { invocations.contains($0.invocation) },
            body: body
        )
    }

    /// Runs the handler.
    ///
    /// - Throws: ``Refusal`` for the person who asked; any other error is a fault.
    public func effects(_ call: Call) async throws -> [Effect] {
        try await body(occasion, call)
    }
}

extension Handler {
    /// Whether the handler may ever have something to do for events of this kind.
    public func listens(to event: ForgeEvent) -> Bool {
        switch (trigger, event) {
        case (.commands, .issue), (.commands, .pullRequest), (.commands, .issueComment), (.commands, .review),
            (.commands, .reviewComment), (.texts, .issue), (.texts, .pullRequest), (.texts, .issueComment),
            (.texts, .review), (.texts, .reviewComment), (.pullRequest, .pullRequest), (.issue, .issue),
            (.comment, .issueComment), (.review, .review), (.push, .push), (.status, .status),
            (.checkRun, .checkRun), (.checkSuite, .checkSuite):
            true
        default: false
        }
    }
}
