public import ConfigurationSchema

/// The images of the pod utilities.
public struct UtilityImages: ConfigurationSection, Encodable, Hashable {
    /// The image that clones.
    public var clonerefs = ""
    /// The image that uploads what is known at the start.
    public var initupload = ""
    /// The image that wraps the job's process.
    public var entrypoint = ""
    /// The image that uploads the results.
    public var sidecar = ""

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init(
            "clonerefs",
            \.clonerefs,
            "The image that checks out the code.",
            example: "us-docker.pkg.dev/k8s-infra-prow/images/clonerefs:v20240101"
        ),
        .init(
            "initupload",
            \.initupload,
            "The image that uploads what is known when the job starts.",
            example: "us-docker.pkg.dev/k8s-infra-prow/images/initupload:v20240101"
        ),
        .init(
            "entrypoint",
            \.entrypoint,
            "The image with the program that wraps the job's process.",
            example: "us-docker.pkg.dev/k8s-infra-prow/images/entrypoint:v20240101"
        ),
        .init(
            "sidecar",
            \.sidecar,
            "The image that uploads the logs and artifacts.",
            example: "us-docker.pkg.dev/k8s-infra-prow/images/sidecar:v20240101"
        ),
    ]

    /// Images that are not chosen yet.
    public init() {}

    /// These images with `defaults` where they say nothing.
    public func merging(defaults: UtilityImages) -> UtilityImages {
        var merged = self
        merged.clonerefs.fill(from: defaults.clonerefs)
        merged.initupload.fill(from: defaults.initupload)
        merged.entrypoint.fill(from: defaults.entrypoint)
        merged.sidecar.fill(from: defaults.sidecar)
        return merged
    }
}
