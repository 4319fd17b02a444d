/// A kind of object of the Kubernetes API, and where its objects are.
public struct KubernetesResource: Sendable, Hashable {
    /// The API group and version: `v1`, `prow.k8s.io/v1`.
    public let apiVersion: String
    /// The kind: `ConfigMap`.
    public let kind: String
    /// The kind's name in addresses: `configmaps`.
    public let plural: String
    /// Whether its objects are in namespaces.
    public let isNamespaced: Bool

    /// Describes a kind.
    public init(apiVersion: String, kind: String, plural: String, isNamespaced: Bool = true) {
        self.apiVersion = apiVersion
        self.kind = kind
        self.plural = plural
        self.isNamespaced = isNamespaced
    }

    /// [ConfigMaps](https://kubernetes.io/docs/concepts/configuration/configmap/).
    public static let configMaps = KubernetesResource(apiVersion: "v1", kind: "ConfigMap", plural: "configmaps")

    /// The path of the objects in a namespace, or of all of them, or of one, as
    /// [the API's addresses](https://kubernetes.io/docs/reference/using-api/api-concepts/#resource-uris) go.
    func path(in namespace: String?, name: String? = nil) -> String {
        var segments = apiVersion.contains("/") ? ["apis"] : ["api"]
        segments += apiVersion.split(separator: "/").map(String.init)
        if isNamespaced, let namespace { segments += ["namespaces", namespace] }
        segments.append(plural)
        if let name { segments.append(name) }
        return segments.map { "/\($0.percentEncoded)" }.joined()
    }
}
