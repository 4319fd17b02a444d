public import ForgeModel
public import WebPages

extension LiveTopic {
    /// Some job was created or changed its state.
    public static let jobs: LiveTopic = "jobs"
    /// Some pull request changed, or what keeps it from merging did.
    public static let pullRequests: LiveTopic = "pr"
    /// A delivery came in or the bot got on with one.
    public static let deliveries: LiveTopic = "deliveries"
    /// The configuration of plugins changed.
    public static let plugins: LiveTopic = "plugins"
    /// The configuration was read again, or refused.
    public static let configuration: LiveTopic = "configuration"

    /// One job changed its state; publish ``jobs`` as well.
    public static func job(_ name: String) -> LiveTopic { LiveTopic("job/\(name)") }

    /// There is more output of a job, or no more comes.
    public static func log(_ name: String) -> LiveTopic { LiveTopic("log/\(name)") }

    /// One pull request changed, or what keeps it from merging did; publish ``pullRequests`` as well.
    public static func pullRequest(_ id: ThreadID) -> LiveTopic {
        LiveTopic("pr/\(id.repository.fullName.lowercased())/\(id.number)")
    }

    /// The bot got on with one delivery; publish ``deliveries`` as well.
    public static func delivery(_ guid: String) -> LiveTopic { LiveTopic("delivery/\(guid)") }
}
