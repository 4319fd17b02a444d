public import Foundation

extension SimulatorState {
    /// Someone or something with a login: a user, a bot or an organisation.
    public struct Account: Codable, Sendable, Equatable {
        /// What sort of account it is, in GitHub's words.
        public enum Kind: String, Codable, Sendable {
            case user = "User"
            case bot = "Bot"
            case organization = "Organization"
        }

        /// The number of the account.
        public let id: Int
        /// The login as its owner writes it.
        public let login: String
        /// The name shown beside the login.
        public var name: String?
        /// What sort of account it is.
        public let kind: Kind
        /// Whether it runs the whole site, and so may do everything.
        public var isSiteAdmin = false
        /// What its profile says of being busy; nothing in a state that was kept before there was such a thing.
        var busy: Bool?
        /// When it was made.
        public let createdAt: Date

        /// Whether it says on its profile that it is busy.
        public internal(set) var isBusy: Bool {
            get { busy ?? false }
            set { busy = newValue }
        }

        /// The address that commits of this account bear.
        public var email: String { "\(id)+\(login)@users.noreply.github.com" }
    }
}
