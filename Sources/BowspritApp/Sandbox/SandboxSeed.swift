import YAML

/// What the sandbox begins with: `Resources/sandbox.yaml`.
struct SandboxSeed: Decodable, Sendable {
    struct Person: Decodable, Sendable {
        enum Role: String, Decodable, Sendable {
            /// A member of the organisation, with write access.
            case member
            /// Somebody from outside.
            case none
        }

        let login: String
        let name: String
        let role: Role
        let about: String
    }

    struct Label: Decodable, Sendable {
        let name: String
        let color: String
    }

    struct Comment: Decodable, Sendable {
        let `as`: String
        let body: String
    }

    struct Change: Decodable, Sendable {
        let message: String
        let files: [String: String]
    }

    struct PullRequest: Decodable, Sendable {
        let title: String
        let author: String
        let branch: String
        let body: String
        let draft: Bool?
        let files: [String: String]
        /// What the button offers that mends the pull request.
        let fix: Change?
        let comments: [Comment]?
        /// A commit that lands on the base branch after the pull request was opened.
        let then_on_base: Change?
    }

    struct Repository: Decodable, Sendable {
        let name: String
        let description: String
        let files: [String: String]
        let pull_requests: [PullRequest]
    }

    let organization: String
    let users: [Person]
    let labels: [Label]
    let repositories: [Repository]

    /// The seed that comes with the bot.
    static func builtin() throws -> SandboxSeed {
        try decode(
            SandboxSeed.self,
            String(decoding: PackageResources.sandbox_yaml, as: UTF8.self),
            file: "sandbox.yaml"
        )
    }

    /// Decodes a YAML text.
    ///
    /// - Throws: ``UserError`` with every mistake and its place.
    static func decode<Value: Decodable>(_ type: Value.Type, _ text: String, file: String) throws -> Value {
        do throws(YAMLError) {
            return try YAMLDecoder().decode(type, from: text, file: file).get()
        } catch {
            throw UserError(error.description)
        }
    }
}
