public import PluginKit

/// An entry of `restricted_labels`: a label that only some may put on and take off.
public struct RestrictedLabel: Decodable, Sendable {
    /// An entry of `assign_on`.
    struct AssignOn: Decodable, Sendable {
        /// The label that somebody puts on.
        let label: LabelName

        enum CodingKeys: String, CodingKey {
            case label
        }
    }

    /// The label.
    public let label: LabelName
    /// Slugs of teams of the organisation whose members may.
    public let allowedTeams: [String]
    /// People who may.
    public let allowedUsers: [Login]
    /// Labels that, when they are put on a pull request, get the allowed users assigned.
    public let assignOn: [LabelName]

    enum CodingKeys: String, CodingKey {
        case label
        case allowedTeams = "allowed_teams"
        case allowedUsers = "allowed_users"
        case assignOn = "assign_on"
    }

    /// Reads an entry.
    ///
    /// - Throws: `DecodingError` when there is no label, or for a value of the wrong type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        label = try container.decode(LabelName.self, forKey: .label)
        allowedTeams = try container.decode(.allowedTeams, or: [])
        allowedUsers = try container.decode(.allowedUsers, or: [])
        assignOn = try container.decode(.assignOn, or: [AssignOn]()).map(\.label)
    }
}
