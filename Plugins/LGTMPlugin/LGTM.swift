public import PluginKit

/// Lets reviewers say with a label that a change looks good, and takes the label off when the change is another.
public struct LGTM: Plugin {
    /// The name in `plugins.yaml`: `lgtm`.
    public static let name: PluginName = "lgtm"
    /// What it does, for help.
    public static let summary = "Lets reviewers say that a change looks good; new commits take that back."

    /// The label that the merger wants.
    static let label: LabelName = "lgtm"

    let settings: PerRepository<LGTMSettings>

    /// Makes the plugin from its section.
    public init(configuration: PerRepository<LGTMSettings>) {
        settings = configuration
    }

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.lgtm, Self.removeLGTM) { event, call in
                // A comment with both commands adds.
                let adds = event.invocations.contains { !Self.removes($0) }
                let verdict = Verdict(adds: adds, in: event.text)
                return try await verdict.effects(settings[call.repository], call)
            },
            .review(.submitted) { event, call in
                guard settings[call.repository].reviewActsAsLGTM, let verdict = Verdict(event, call) else { return [] }
                return try await verdict.effects(settings[call.repository], call)
            },
            .pullRequest(.synchronize) { event, call in
                guard !event.pullRequest.isMerged else { return [] }
                return try await newCommits(in: event.pullRequest, settings[call.repository], call)
            },
        ]
    }
}

extension LGTM {
    static let lgtm = Command(
        "lgtm",
        arguments: .optional(["no-issue", "cancel"]),
        places: .openPullRequests,
        audience: .checked("collaborators or, where so configured, OWNERS of the change; the author may only cancel"),
        usage: "/lgtm [cancel]",
        summary: "Says that the change looks good, or takes that back.",
        examples: ["/lgtm", "/lgtm cancel"]
    )

    static let removeLGTM = Command(
        "remove-lgtm",
        places: .openPullRequests,
        audience: lgtm.audience,
        summary: "Takes back that the change looks good.",
        examples: ["/remove-lgtm"]
    )

    /// Whether a use of either command takes the label off.
    static func removes(_ use: Invocation) -> Bool {
        use.word == removeLGTM.name || use.arguments.lowercased() == "cancel"
    }
}
