import PluginKit

/// The key `org_invite` of an entry of `triggers`.
public struct OrgInvite: Decodable, Sendable {
    /// The key `prominent`: the invitation of people whose pull requests were merged before.
    public struct Prominent: Decodable, Sendable {
        /// Whether such people are told no more than others.
        public var isDisabled = false
        /// How many merged pull requests in the organisation it takes.
        public var mergedPullRequestThreshold = 3
        /// The invitation in Markdown, with `{join_org_url}` where the address goes; empty for a ready-made one.
        public var message = ""

        enum CodingKeys: String, CodingKey {
            case isDisabled = "disabled"
            case mergedPullRequestThreshold = "merged_pr_threshold"
            case message
        }

        /// The defaults.
        public init() {}

        /// Reads what the file says; what it leaves out is as by default.
        ///
        /// - Throws: `DecodingError` for a value of the wrong type.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            isDisabled = try container.decode(.isDisabled, or: isDisabled)
            mergedPullRequestThreshold = try container.decode(.mergedPullRequestThreshold, or: 3)
            message = try container.decode(.message, or: message)
        }
    }

    /// The invitation of people whose pull requests were merged before.
    public var prominent = Prominent()

    enum CodingKeys: String, CodingKey {
        case prominent
    }

    /// The defaults.
    public init() {}

    /// Reads what the file says; what it leaves out is as by default.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        prominent = try container.decode(.prominent, or: prominent)
    }
}
