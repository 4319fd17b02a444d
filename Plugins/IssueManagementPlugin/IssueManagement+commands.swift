import PluginKit

extension IssueManagement {
    static let link = Command(
        "link-issue",
        arguments: .any,
        places: .pullRequests,
        audience: .members,
        usage: "/link-issue #N | org/repo#N ...",
        summary: "Says in the description that the pull request fixes issues, so that its merge closes them.",
        examples: ["/link-issue #7", "/link-issue 7 harbor/beacon#8"]
    )

    static let unlink = Command(
        "unlink-issue",
        arguments: .any,
        places: .pullRequests,
        audience: .members,
        usage: "/unlink-issue #N | org/repo#N ...",
        summary: "Takes issues out of what the description says is fixed.",
        examples: ["/unlink-issue #7"]
    )

    static let pin = Command(
        "pin-issue",
        places: .issues,
        audience: .checked("approvers of the OWNERS file at the root"),
        summary: "Pins the issue to the top of the repository's list.",
        examples: ["/pin-issue"]
    )

    static let unpin = Command(
        "unpin-issue",
        places: .issues,
        audience: pin.audience,
        summary: "Takes the issue off the top of the repository's list.",
        examples: ["/unpin-issue"]
    )

    static let transfer = Command(
        "transfer",
        aliases: ["transfer-issue"],
        arguments: .any,
        places: .issues,
        audience: .members,
        usage: "/transfer REPO",
        summary: "Moves the issue to another repository of the organisation.",
        examples: ["/transfer beacon", "/transfer-issue beacon"]
    )
}
