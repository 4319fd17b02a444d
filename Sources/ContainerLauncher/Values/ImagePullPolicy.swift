/// When an image is pulled; see
/// [Image pull policy](https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy).
enum ImagePullPolicy: String, Hashable, Sendable {
    /// Before every run.
    case always = "Always"
    /// When this machine does not have it.
    case ifNotPresent = "IfNotPresent"
    /// Never: it must be there.
    case never = "Never"

    /// The policy of a container that does not say.
    static func usual(for image: ImageReference) -> ImagePullPolicy {
        image.isLatest ? .always : .ifNotPresent
    }
}
