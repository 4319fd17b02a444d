import PluginKit

extension Override {
    static let override = Command(
        "override",
        arguments: .any,
        places: .openPullRequests,
        audience: audience,
        usage: "/override CONTEXT ...",
        summary: "Turns failed and pending contexts green, by their names or those of their jobs.",
        examples: ["/override pull-unit", "/override \"license / check\" pull-unit"]
    )

    static let sticky = Command(
        "override-sticky",
        arguments: .any,
        places: .openPullRequests,
        audience: audience,
        usage: "/override-sticky CONTEXT ...",
        summary: "Does the same, and the merger does not test the contexts again until the next commit.",
        examples: ["/override-sticky pull-unit"]
    )

    static let cancel = Command(
        "override-cancel",
        arguments: .any,
        places: .openPullRequests,
        audience: audience,
        usage: "/override-cancel [CONTEXT ...]",
        summary: "Turns contexts that were overridden red: those that it names, or all.",
        examples: ["/override-cancel", "/override-cancel overridden"]
    )

    private static let audience = Audience.checked(
        "admins of the repository and, where so configured, approvers of the root and members of some teams"
    )
}
