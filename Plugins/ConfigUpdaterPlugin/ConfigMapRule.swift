import Crypto
import Foundation
public import PluginKit

/// An entry of `config_updater.maps`: the ConfigMap that files go into.
public struct ConfigMapRule: ConfigurationSection, Equatable {
    /// The ConfigMap's name.
    public var name = ""
    /// The names of ConfigMaps that share the files, in place of one name.
    public var partitionedNames: [String] = []
    /// The key; empty for one that follows from the file's path.
    public var key = ""
    /// Whether values are compressed; nil for what the section says.
    public var gzip: Bool?
    /// The namespaces by cluster.
    public var clusters: [String: [String]] = [:]
    /// The names of groups of clusters, in place of `clusters`.
    public var clusterGroups: [String] = []
    /// Whether the key is the whole path.
    public var usesFullPath = false
    /// The organisations and repositories whose files count; empty for all.
    public var allowedRepos: [String] = []
    /// The organisations and repositories whose files do not count.
    public var deniedRepos: [String] = []

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("name", \.name, "The ConfigMap's name.", example: "job-config"),
        .init(
            "partitioned_names",
            \.partitionedNames,
            """
            The names of up to 256 ConfigMaps that share the files, instead of `name`, for more than one can hold. \
            Which has a file follows from the SHA-256 of its key.
            """,
            example: "[job-config-1, job-config-2]"
        ),
        .init(
            "key",
            \.key,
            "The key that the file goes to. Without it, the file's name without its folder.",
            example: "config.yaml"
        ),
        .init(
            "gzip",
            \.gzip,
            "Whether the values are compressed, whatever `config_updater.gzip` says.",
            example: "true"
        ),
        .init(
            "clusters",
            \.clusters,
            """
            The namespaces in which the ConfigMap is, by cluster: a context of the kubeconfig, or `default` for the \
            cluster that the bot belongs to. An empty name stands for `prowjob_namespace`. Without `clusters` and \
            `cluster_groups` it is `{default: [""]}`.
            """,
            example: "{default: [prow], build01: [test-pods]}",
            schema: .map(keys: "clusters", .list(.string("")))
        ),
        .init(
            "cluster_groups",
            \.clusterGroups,
            "The names of groups in `config_updater.cluster_groups`, instead of `clusters`.",
            example: "[build-farm]"
        ),
        .init(
            "use_full_path_as_key",
            \.usesFullPath,
            "Whether the key is the file's whole path with `-` for each `/`.",
            example: "true"
        ),
        .init(
            "allowed_repos",
            \.allowedRepos,
            "The organisations (`ORG`) and repositories (`ORG/REPO`) whose files count. Without it, all.",
            example: "[kubernetes/test-infra]"
        ),
        .init(
            "denied_repos",
            \.deniedRepos,
            "The organisations and repositories whose files do not count, even if they are in `allowed_repos`.",
            example: "[kubernetes/community]"
        ),
    ]

    /// Makes sure that the rule names ConfigMaps, and in one way.
    ///
    /// - Throws: `DecodingError` with the key that does not fit.
    public mutating func finish(_ decoder: any Decoder) throws {
        if name.isEmpty, partitionedNames.isEmpty {
            throw decoder.mistake("say which ConfigMap the files go into: `name` or `partitioned_names`", at: "name")
        }
        if !name.isEmpty, !partitionedNames.isEmpty {
            throw decoder.mistake("`name` and `partitioned_names` exclude each other", at: "partitioned_names")
        }
        if partitionedNames.count > Self.mostPartitions {
            throw decoder.mistake(
                "\(partitionedNames.count) names are too many; there can be \(Self.mostPartitions)",
                at: "partitioned_names"
            )
        }
        for (names, place) in [([name].filter { !$0.isEmpty }, "name"), (partitionedNames, "partitioned_names")] {
            if let wrong = names.first(where: { !Self.isName($0) }) {
                throw decoder.mistake("`\(wrong)` is no name of a ConfigMap, such as `job-config`", at: place)
            }
        }
        if !key.isEmpty, !Self.isKey(key) {
            throw decoder.mistake("`\(key)` is no key: it has letters, digits, `-`, `_` and `.` alone", at: "key")
        }
        if !clusters.isEmpty, !clusterGroups.isEmpty {
            throw decoder.mistake("`clusters` and `cluster_groups` exclude each other", at: "cluster_groups")
        }
    }

    private static let mostPartitions = 256
    private static let nameForm = RegularExpression(
        valid: #"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"#
    )
    private static let keyForm = RegularExpression(valid: "^[-._a-zA-Z0-9]+$")
    private static let mostLetters = 253

    /// See [object names](https://kubernetes.io/docs/concepts/overview/working-with-objects/names/).
    private static func isName(_ text: String) -> Bool {
        text.utf8.count <= mostLetters && nameForm.matches(text)
    }

    private static func isKey(_ text: String) -> Bool { text.utf8.count <= mostLetters && keyForm.matches(text) }
}

extension ConfigMapRule {
    /// All names that its ConfigMaps can have.
    var mapNames: [String] { partitionedNames.isEmpty ? [name] : partitionedNames }

    /// Whether files of a repository count.
    func allows(_ repository: RepositoryName) -> Bool {
        func names(_ scope: String) -> Bool {
            scope.equalsFolded(repository.owner) || scope.equalsFolded(repository.fullName)
        }
        return !deniedRepos.contains(where: names) && (allowedRepos.isEmpty || allowedRepos.contains(where: names))
    }

    /// The key that a file goes to.
    func key(of path: String) -> String {
        if !key.isEmpty { return key }
        return usesFullPath ? path.replacing("/", with: "-") : String(path.split(separator: "/").last ?? "")
    }

    /// The ConfigMap that has a key.
    func mapName(forKey key: String) -> String {
        guard !partitionedNames.isEmpty else { return name }
        let byte = SHA256.hash(data: Data(key.utf8)).withUnsafeBytes { $0.first ?? 0 }
        return partitionedNames.dropFirst(Int(byte) % partitionedNames.count).first ?? name
    }
}
