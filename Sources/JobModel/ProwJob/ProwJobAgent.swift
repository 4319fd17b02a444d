public import ConfigurationSchema

/// What runs a job. Prow accepts names that it does not know, so this is open.
public struct ProwJobAgent: RawRepresentable, Codable, Hashable, Sendable {
    /// The name in the configuration.
    public var rawValue: String

    /// The agent with this name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A pod, or whatever Bowsprit's backend makes of a pod's specification.
    public static let kubernetes = ProwJobAgent(rawValue: "kubernetes")
    /// A process of the machine that Bowsprit runs on.
    public static let local = ProwJobAgent(rawValue: "local")
    /// A container on that machine.
    public static let container = ProwJobAgent(rawValue: "container")
    /// A Jenkins server.
    public static let jenkins = ProwJobAgent(rawValue: "jenkins")
    /// A Tekton pipeline.
    public static let tekton = ProwJobAgent(rawValue: "tekton-pipeline")
}
extension ProwJobAgent {
    /// Whether jobs of this agent are a pod's specification.
    public var takesPods: Bool {
        [.kubernetes, .local, .container].contains(self)
    }
}

extension ProwJobAgent: ZeroValued {
    /// No agent.
    public static let zero = ProwJobAgent(rawValue: "")
}

extension ProwJobAgent: ConfigurationValue {
    /// A name.
    public static var schema: ValueSchema { .string("agent") }

    /// The name; nil when it is empty.
    public var literal: ConfigurationLiteral? { rawValue.literal }
}
