public import ConfigurationSchema

/// A controller of jobs that Jenkins runs: an entry of `jenkins_operators`.
public struct JenkinsOperator: ConfigurationSection, Hashable {
    /// What it has in common with other controllers of jobs.
    public var controller = ControllerConfiguration()
    /// The labels of its jobs; empty is all.
    public var labelSelector = ""

    /// The keys of the section.
    public static let keys: SectionKeys<Self> =
        [
            .init(
                "label_selector",
                \.labelSelector,
                "The labels of its jobs, as a Kubernetes selector. Needed where there are several controllers, and only "
                    + "there.",
                example: "'master=ci'"
            )
        ] + ControllerConfiguration.keys.lifted(into: \.controller)

    /// A controller of all jobs.
    public init() {}

    /// Checks what it has in common with others.
    public mutating func finish(_ decoder: any Decoder) throws {
        try controller.finish(decoder)
    }
}
