public import ConfigurationSchema
public import ForgeModel
public import RE2

/// The key `wait_for_status`: the commit status that says that a pull request is ready for reviewers.
public struct AwaitedStatus: ConfigurationSection, Hashable {
    /// Its context.
    public var context = "tide"
    /// Its state.
    public var state = CommitStatus.State.pending.rawValue
    /// What its description matches somewhere.
    public var description = RegularExpression(
        valid: """
            Not mergeable. (PullRequest is missing sufficient approving GitHub review\\(s\\)|\
            Needs (lgtm|approved|approved, lgtm) labels?)\\.?
            """
    )

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("context", \.context, "The status's context.", example: "tide"),
        .init(
            "state",
            \.state,
            "The status's state.",
            schema: .choice(["error", "failure", "pending", "success"])
        ),
        .init(
            "description",
            \.description,
            "What the status's description must match somewhere. By default, that only a review is missing.",
            example: "Needs (lgtm|approved) label"
        ),
    ]

    /// Checks the state. What is empty stands for its default.
    public mutating func finish(_ decoder: any Decoder) throws {
        if context.isEmpty { context = Self().context }
        if state.isEmpty { state = Self().state }
        if description.pattern.isEmpty { description = Self().description }
        guard CommitStatus.State(rawValue: state) == nil else { return }
        throw decoder.mistake("there is no state `\(state)`; use error, failure, pending or success", at: "state")
    }

    /// Whether a status is the awaited one. One without a description never is.
    public func matches(_ status: CommitStatus) -> Bool {
        status.context == context && status.state.rawValue == state && !status.description.isEmpty
            && description.matches(status.description)
    }
}
