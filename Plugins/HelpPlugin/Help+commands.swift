import PluginKit

extension Help {
    static let help = Command(
        "help",
        places: .openIssues,
        summary: "Marks the issue as `help wanted`.",
        examples: ["/help"]
    )

    static let removeHelp = Command(
        "remove-help",
        places: .openIssues,
        summary: "Takes `help wanted` off the issue, and `good first issue` with it.",
        examples: ["/remove-help"]
    )

    static let goodFirst = Command(
        "good-first-issue",
        places: .openIssues,
        summary: "Marks the issue as `good first issue` and `help wanted`.",
        examples: ["/good-first-issue"]
    )

    static let removeGoodFirst = Command(
        "remove-good-first-issue",
        places: .openIssues,
        summary: "Takes `good first issue` off the issue.",
        examples: ["/remove-good-first-issue"]
    )
}
