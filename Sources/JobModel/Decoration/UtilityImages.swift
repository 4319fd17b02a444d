/// The images of the pod utilities.
public struct UtilityImages: Codable, Hashable, Sendable {
    /// The image that clones.
    @OmitEmpty public var clonerefs: String
    /// The image that uploads what is known at the start.
    @OmitEmpty public var initupload: String
    /// The image that wraps the job's process.
    @OmitEmpty public var entrypoint: String
    /// The image that uploads the results.
    @OmitEmpty public var sidecar: String

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
