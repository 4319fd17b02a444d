public import RE2

/// What is said about contexts at one level of `tide.context_options`.
public struct ContextSettings: Decodable, Hashable, Sendable {
    /// Whether contexts that nothing speaks of may be anything; nil leaves that to the wider level.
    public var skipUnknownContexts: Bool?
    /// Contexts that must be there and green.
    public var requiredContexts: [String] = []
    /// Contexts that must be green if they are there.
    public var requiredIfPresentContexts: [String] = []
    /// Contexts that may be anything.
    public var optionalContexts: [String] = []
    /// Expressions of such contexts.
    public var optionalExpressions: [RegularExpression] = []
    /// Whether what branch protection requires is required; nil leaves that to the wider level.
    public var fromBranchProtection: Bool?
    /// Whether contexts that are pending are set green before a batch merges; nil leaves that to the wider level.
    public var overwritePendingContexts: Bool?

    /// Nothing is said.
    public init() {}

    private enum CodingKeys: String, CodingKey {
        case skipUnknownContexts = "skip-unknown-contexts"
        case requiredContexts = "required-contexts"
        case requiredIfPresentContexts = "required-if-present-contexts"
        case optionalContexts = "optional-contexts"
        case optionalExpressions = "optional-regex-contexts"
        case fromBranchProtection = "from-branch-protection"
        case overwritePendingContexts = "overwrite-pending-contexts"
    }

    /// Decodes one level.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        skipUnknownContexts = try container.decodeIfPresent(Bool.self, forKey: .skipUnknownContexts)
        requiredContexts = try container.list(.requiredContexts)
        requiredIfPresentContexts = try container.list(.requiredIfPresentContexts)
        optionalContexts = try container.list(.optionalContexts)
        optionalExpressions = try container.list(.optionalExpressions)
        fromBranchProtection = try container.decodeIfPresent(Bool.self, forKey: .fromBranchProtection)
        overwritePendingContexts = try container.decodeIfPresent(Bool.self, forKey: .overwritePendingContexts)
    }

    /// These settings with those of a narrower level: what it says counts, and its contexts are added.
    public func narrowed(by narrower: ContextSettings?) -> ContextSettings {
        guard let narrower else { return self }
        var result = self
        result.skipUnknownContexts = narrower.skipUnknownContexts ?? skipUnknownContexts
        result.requiredContexts += narrower.requiredContexts
        result.requiredIfPresentContexts += narrower.requiredIfPresentContexts
        result.optionalContexts += narrower.optionalContexts
        result.optionalExpressions += narrower.optionalExpressions
        result.fromBranchProtection = narrower.fromBranchProtection ?? fromBranchProtection
        result.overwritePendingContexts = narrower.overwritePendingContexts ?? overwritePendingContexts
        return result
    }
}
