public import Foundation

extension SimulatorState {
    /// What an organisation has beyond its account.
    public struct Organization: Codable, Sendable, Equatable {
        /// What a member may do.
        public enum Role: String, Codable, Sendable {
            case admin, member
        }

        /// The login of its account.
        public let login: String
        /// The text about it.
        public var description: String?
        /// Its members' roles, by login.
        public internal(set) var members: [String: Role] = [:]
        /// Its teams, by slug.
        public internal(set) var teams: [String: Team] = [:]
        /// When it was made.
        public let createdAt: Date

        /// The role of a user; nil for one who isn't a member.
        public func role(of login: String) -> Role? {
            members.first { $0.key.lowercased() == login.lowercased() }?.value
        }
    }

    /// A team of an organisation.
    public struct Team: Codable, Sendable, Equatable {
        /// What a member may do in the team.
        public enum Role: String, Codable, Sendable {
            case maintainer, member
        }

        /// The number of the team.
        public let id: Int
        /// The name as people read it.
        public var name: String
        /// The name in addresses and mentions.
        public let slug: String
        /// The text about it.
        public var description: String?
        /// Its members' roles, by login.
        public internal(set) var members: [String: Role] = [:]
        /// What its members may do in repositories, by lower-case `owner/name`.
        public internal(set) var repositories: [String: Permission] = [:]
        /// When it was made.
        public let createdAt: Date

        /// The role of a user; nil for one who isn't a member.
        public func role(of login: String) -> Role? {
            members.first { $0.key.lowercased() == login.lowercased() }?.value
        }
    }
}
