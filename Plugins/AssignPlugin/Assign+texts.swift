import PluginKit

extension Assign {
    static let assign = Command(
        "assign",
        arguments: .any,
        usage: "/assign [@login ...]",
        summary: "Assigns the people named, or who comments.",
        examples: ["/assign", "/assign @ada", "/assign @ada @cleo"]
    )

    static let unassign = Command(
        "unassign",
        arguments: .any,
        usage: "/unassign [@login ...]",
        summary: "Takes the assignment off the people named, or off who comments.",
        examples: ["/unassign", "/unassign @ada"]
    )

    static let cc = Command(
        "cc",
        arguments: .any,
        places: .pullRequests,
        usage: "/cc [@login | @org/team ...]",
        summary: "Asks the people and teams named, or who comments, for a review.",
        examples: ["/cc", "/cc @cleo", "/cc @harbor/keepers"]
    )

    static let uncc = Command(
        "uncc",
        arguments: .any,
        places: .pullRequests,
        usage: "/uncc [@login | @org/team ...]",
        summary: "Withdraws the request for a review.",
        examples: ["/uncc", "/uncc @cleo"]
    )

    static let assignFailure = """
        GitHub did not assign {names}. It assigns members of the organisation, collaborators of the repository and \
        people who commented here, at most 10 in all.
        """

    static let reviewFailure = """
        GitHub did not ask {names} for a review. It asks members of the organisation, collaborators of the repository \
        and teams with access to it, but never the author.
        """

    static func misfitReply(_ misfits: [Reviewer], _ example: String, _ kind: String) -> String {
        let names = misfits.prefix(10).map { "`\($0.description.replacing("`", with: "").prefix(60))`" }
        let verb = misfits.count == 1 ? "is not \(kind)" : "are none of: \(kind)"
        return "\(names.joined(separator: ", ")) \(verb). Write \(example), with spaces between names."
    }
}
