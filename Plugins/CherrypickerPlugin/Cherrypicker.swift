public import PluginKit

/// Proposes merged changes for other branches.
public struct Cherrypicker: Plugin {
    /// The name in `plugins.yaml`: `cherrypicker`.
    public static let name: PluginName = "cherrypicker"
    /// What it does, for help.
    public static let summary = "Opens pull requests that bring merged changes to other branches."

    let settings: CherrypickerConfiguration

    /// Makes the plugin from its section.
    public init(configuration: CherrypickerConfiguration) {
        settings = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(command) { event, call in
                // The bot's own descriptions carry what is left of a chain, for their merge.
                call.isBot(event.author) ? [] : try await answer(event, call)
            },
            .pullRequest(.labeled, .unlabeled) { event, call in
                guard let target = event.label.flatMap(target) else { return [] }
                guard event.pullRequest.isMerged else { return [try await notice(on: event.pullRequest, call)] }
                return event.action == .labeled ? try await pick(event.pullRequest, labeledFor: target, call) : []
            },
            .pullRequest(.closed) { event, call in
                event.pullRequest.isMerged ? try await pickAll(event.pullRequest, call) : []
            },
        ]
    }

    /// How many branches are taken from one text, and from one pull request.
    static let limit = 20

    var command: Command {
        Command(
            "cherrypick",
            aliases: ["cherry-pick"],
            arguments: .accepted { !$0.isEmpty },
            isCaseSensitive: true,
            places: .pullRequests,
            audience: settings.allowsAll ? .anyone : .checked("members of the organisation"),
            usage: "/cherrypick BRANCH [BRANCH...]",
            summary: """
                Brings the change to a branch by a new pull request, once it is merged; that one is then brought to \
                the next branch, and so on.
                """,
            examples: ["/cherrypick release-1.2", "/cherry-pick release-1.2 release-1.1"]
        )
    }

    /// The branch that a label asks for; nil for other labels.
    func target(_ label: LabelName) -> String? {
        guard label.text.hasPrefix(settings.labelPrefix) else { return nil }
        let target = String(label.text.dropFirst(settings.labelPrefix.count))
        return BranchName.isValid(target) ? target : nil
    }

    /// Whether somebody may ask. In its own descriptions the bot passes on what others were allowed to ask for.
    ///
    /// - Throws: A fault when the forge does not answer.
    func allows(_ login: Login, _ call: Call) async throws -> Bool {
        if settings.allowsAll || call.isBot(login) { return true }
        return try await call.forge.isMember(login, of: call.repository.owner)
    }
}
