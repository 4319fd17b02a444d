/// What a program outside the bot says of itself: Prow's
/// [PluginHelp](https://pkg.go.dev/sigs.k8s.io/prow/pkg/pluginhelp#PluginHelp), as far as it is shown.
public struct ExternalPluginHelp: Sendable, Hashable, Decodable {
    /// One of its commands.
    public struct Command: Sendable, Hashable, Decodable {
        /// Its grammar.
        public let usage: String
        /// What it does.
        public let description: String
        /// Comments that use it.
        public let examples: [String]
        /// Who may use it, in words.
        public let whoCanUse: String

        private enum CodingKeys: String, CodingKey {
            case usage = "Usage"
            case description = "Description"
            case examples = "Examples"
            case whoCanUse = "WhoCanUse"
        }

        /// Reads a command; Go writes an empty list as `null`.
        public init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            usage = try container.decodeIfPresent(String.self, forKey: .usage) ?? ""
            description = try container.decodeIfPresent(String.self, forKey: .description) ?? ""
            examples = try container.decodeIfPresent([String].self, forKey: .examples) ?? []
            whoCanUse = try container.decodeIfPresent(String.self, forKey: .whoCanUse) ?? ""
        }
    }

    /// What it does.
    public let description: String
    /// Its commands.
    public let commands: [Command]

    private enum CodingKeys: String, CodingKey {
        case description = "Description"
        case commands = "Commands"
    }

    /// Reads a help; Go writes an empty list as `null`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        description = try container.decodeIfPresent(String.self, forKey: .description) ?? ""
        commands = try container.decodeIfPresent([Command].self, forKey: .commands) ?? []
    }
}
