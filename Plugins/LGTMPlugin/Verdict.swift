import PluginKit

/// What somebody says of a change: that it looks good, or no longer.
struct Verdict {
    let adds: Bool
    let text: TextEvent

    private var actor: Login { text.author.login }
    private var pull: Issue { text.issue }
    private var isAuthor: Bool { actor == pull.author.login }

    init(adds: Bool, in text: TextEvent) {
        self.adds = adds
        self.text = text
    }

    /// Reads a review; nil when it says neither, is a bot's, or says it by a command in its text.
    init?(_ event: ReviewEvent, _ call: Call) {
        let author = event.review.author
        guard author.kind != .bot, !call.isBot(author.login) else { return nil }
        let commands = [LGTM.lgtm, LGTM.removeLGTM]
        let isCommand = CommandLine.lines(of: event.review.body).contains { line in
            commands.contains { $0.invocation(of: line) != nil }
        }
        guard !isCommand, let text = TextEvent(.review(event)) else { return nil }
        switch event.review.state {
        case .approved: self.init(adds: true, in: text)
        case .changesRequested: self.init(adds: false, in: text)
        default: return nil
        }
    }

    /// What the verdict does.
    ///
    /// - Throws: ``Refusal`` when it is not the actor's to give; a fault when the forge does not answer.
    func effects(_ settings: LGTMSettings, _ call: Call) async throws -> [Effect] {
        let skipsCollaborators = call.owners.skipsCollaborators(in: call.repository)
        try await check(skipsCollaborators: skipsCollaborators, call)
        var effects: [Effect] = []
        if !isAuthor, !skipsCollaborators, !pull.assignees.contains(actor) {
            effects.append(.setAssigned([actor], present: true, on: pull.id))
        }
        guard try await call.forge.labels(on: pull.id).contains(LGTM.label) != adds else { return effects }
        return try await effects + (adds ? addition(settings, call) : removal(settings))
    }

    /// The label comes last: what belongs to it must be there when it is, even if something goes wrong between.
    private func addition(_ settings: LGTMSettings, _ call: Call) async throws -> [Effect] {
        let now = try await call.forge.pullRequest(pull.id)
        try await call.checkHeadWasSeen(now, when: text)
        var effects: [Effect] = []
        if settings.storesTreeHash, await !settings.isSticky(for: pull.author.login, call) {
            let tree = try await call.forge.tree(of: now.head.sha, in: call.repository)
            effects.append(.comment(TreeHash.comment(tree), on: pull.id))
        }
        effects.append(.deleteComments(containing: [LGTM.removedNotice], on: pull.id))
        return effects + [.setLabel(LGTM.label, present: true, on: pull.id)]
    }

    private func removal(_ settings: LGTMSettings) -> [Effect] {
        LGTM.removal(from: pull, settings) + [.deleteComments(containing: [TreeHash.prefix], on: pull.id)]
    }

    private func check(skipsCollaborators: Bool, _ call: Call) async throws {
        if isAuthor {
            guard adds else { return }
            throw Refusal(
                "You cannot LGTM your own pull request: the label says that somebody else looked at the change."
            )
        }
        if skipsCollaborators {
            try await checkOwners(call)
        } else if try await !call.forge.isCollaborator(actor, in: call.repository) {
            throw Refusal("`/lgtm` is for collaborators of \(call.repository), `/lgtm cancel` for the author too.")
        }
    }

    private func checkOwners(_ call: Call) async throws {
        let base = try await call.forge.pullRequest(pull.id).base.name
        let owners = try await call.owners.owners(of: call.repository, branch: base)
        let files = try await call.forge.changedFiles(of: pull.id)
        let isOwner = files.contains { file in
            owners.approvers(for: file.path).contains(actor) || owners.reviewers(for: file.path).contains(actor)
        }
        guard isOwner else {
            throw Refusal(
                """
                `/lgtm` is for approvers and reviewers of files that this pull request changes, as OWNERS files \
                name them; `/lgtm cancel` for the author too.
                """
            )
        }
    }
}
