public import Foundation

extension SimulatorState {
    /// A GitHub App.
    public struct App: Codable, Sendable, Equatable {
        /// The number of the app.
        public let id: Int
        /// The name in addresses; its bot's login is this and `[bot]`.
        public let slug: String
        /// The name as people read it.
        public let name: String
        /// The login of its owner.
        public let owner: String
        /// The public key in PEM form that its JSON web tokens are checked with; nil accepts any signature.
        public let publicKey: String?
        /// When it was registered.
        public let createdAt: Date

        /// The login of the bot that acts for the app.
        public var botLogin: String { "\(slug)[bot]" }
    }

    /// An app in one account.
    public struct Installation: Codable, Sendable, Equatable {
        /// The number of the installation.
        public let id: Int
        /// The number of the app.
        public let app: Int
        /// The login of the account.
        public let account: String
        /// When it was installed.
        public let createdAt: Date
    }

    /// An access token: who acts with it.
    public struct Token: Codable, Sendable, Equatable {
        /// The login of the one who acts.
        public let login: String
        /// The installation that the token belongs to; nil for a person's own token.
        public let installation: Int?
        /// When it stops working; nil for never.
        public let expiresAt: Date?
    }

    /// A webhook of a repository or an organisation.
    public struct Hook: Codable, Sendable, Equatable {
        /// The number of the hook.
        public let id: Int
        /// `owner/name` of a repository, or the login of an organisation.
        public let target: String
        /// Where payloads go.
        public internal(set) var url: String
        /// The key of the signatures; nil sends none.
        public internal(set) var secret: String?
        /// `json` or `form`.
        public internal(set) var contentType: String
        /// The events that it gets; `*` for all.
        public internal(set) var events: [String]
        /// Whether it gets anything.
        public internal(set) var isActive: Bool
        /// When it was made.
        public let createdAt: Date
        /// When it was changed last.
        public internal(set) var updatedAt: Date

        /// Whether it belongs to a repository, not an organisation.
        public var isRepositoryHook: Bool { target.contains("/") }
    }

    /// One attempt to deliver an event to a webhook.
    public struct Delivery: Codable, Sendable, Equatable {
        /// The number of the attempt.
        public let id: Int
        /// The same for all attempts at one event: what `X-GitHub-Delivery` says.
        public let guid: String
        /// The name of the event.
        public let event: String
        /// What happened, for events that have an action.
        public let action: String?
        /// The number of the repository that it happened in.
        public let repository: Int?
        /// Whether it was asked for again.
        public let isRedelivery: Bool
        /// When it was sent.
        public let deliveredAt: Date
        /// How long the answer took, in seconds.
        public let duration: Double
        /// The status code of the answer; 0 where there was none.
        public let statusCode: Int
        /// `OK`, the reason of a bad status code, or why there was no answer.
        public let status: String
        /// The payload as it was sent, as JSON.
        public let payload: String

        /// Whether the receiver took it.
        public var isSuccess: Bool { (200..<300).contains(statusCode) }
    }
}
