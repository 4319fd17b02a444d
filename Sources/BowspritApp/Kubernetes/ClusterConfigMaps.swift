import CoreMetrics
import ForgeModel
import Foundation
import Hooks
import JobModel
import KubernetesClient
import Metrics
import PluginKit

/// Writes files of commits into ConfigMaps of the connected clusters.
struct ClusterConfigMaps: ConfigMapUpdater {
    let clusters: KubernetesClusters
    let files: any CommitFiles

    /// The key that says at which commit the files of a ConfigMap are.
    static let versionKey = "VERSION"
    /// How many bytes [a ConfigMap holds](https://kubernetes.io/docs/concepts/configuration/configmap/) at most.
    static let sizeLimit = 1 << 20
    /// How many bytes a file has at most that is to be compressed.
    private static let fileLimit = 32 << 20
    /// How often a ConfigMap is written again that somebody else changes at the same time.
    private static let attempts = 5

    func update(
        _ updates: [ConfigMapUpdate],
        to commit: CommitSHA,
        of repository: RepositoryName
    ) async -> [Result<[HeldKey], any Error>] {
        var results: [Result<[HeldKey], any Error>] = []
        for update in updates {
            results.append(await Result { try await make(update, true: commit, of: repository) })
        }
        return results
    }

    private func make(
        _ update: ConfigMapUpdate,
        true commit: CommitSHA,
        of repository: RepositoryName
    ) async throws -> [HeldKey] {
        let client = try client(of: update.cluster)
        for _ in 0..<Self.attempts {
            let stored: ConfigMap? = try await client.get(update.name, of: .configMaps, in: update.namespace)
            let version = try await newest(commit, stored?.data[Self.versionKey], in: repository)
            var map = stored ?? Self.newMap(update)
            let keys = try await fill(&map, update, version, repository)
            guard map.holdsOther(than: stored) else { return keys }
            if try await store(map, over: stored, update, client) { return keys }
        }
        throw ConfigMapTrouble("somebody else changes it all the time")
    }

    private func client(of cluster: String) throws(ClusterAccessError) -> KubernetesClient {
        cluster == KubernetesClusters.defaultAlias ? try clusters.infrastructure() : try clusters.context(cluster)
    }

    /// The commit to read at: what is there already when that contains the one that is asked for, as when events come
    /// late or in another order.
    private func newest(_ commit: CommitSHA, _ held: String?, in repository: RepositoryName) async throws -> CommitSHA {
        guard let held, held != commit.text, held.isCommitID,
            try await files.mergeBase(of: commit.text, and: held, in: repository) == commit
        else { return commit }
        return CommitSHA(held)
    }

    /// Gives keys their values.
    private func fill(
        _ map: inout ConfigMap,
        _ update: ConfigMapUpdate,
        _ version: CommitSHA,
        _ repository: RepositoryName
    ) async throws -> [HeldKey] {
        map.set(Self.versionKey, to: Data(version.text.utf8))
        var keys: [HeldKey] = []
        for entry in update.entries {
            var held: (path: String, bytes: [UInt8])?
            for path in entry.paths where held == nil {
                held = try await files.fileBytes(path, in: repository, at: version.text, limit: Self.fileLimit)
                    .map { (path, $0) }
            }
            // A file that may not be seen looks as one that is gone. Then the commit may not be seen either.
            if held == nil { _ = try await files.tree(of: version, in: repository) }
            map.set(entry.key, to: try held.map { Data(try Self.value($0.bytes, isCompressed: entry.isCompressed)) })
            keys.append(HeldKey(key: entry.key, path: held?.path))
        }
        guard map.size <= Self.sizeLimit else {
            throw ConfigMapTrouble(
                """
                it would hold \(map.size) bytes, and Kubernetes allows \(Self.sizeLimit); set `gzip`, or spread the \
                files with `partitioned_names`
                """
            )
        }
        return keys
    }

    private static func value(_ bytes: [UInt8], isCompressed: Bool) throws -> [UInt8] {
        guard isCompressed else { return bytes }
        guard let compressed = Gzip.compressed(bytes) else { throw ConfigMapTrouble("zlib cannot compress a file") }
        return compressed
    }

    /// Stores a ConfigMap.
    ///
    /// - Returns: Whether it is stored; not when somebody else has changed, made or deleted it in the meantime.
    private func store(
        _ map: ConfigMap,
        over stored: ConfigMap?,
        _ update: ConfigMapUpdate,
        _ client: KubernetesClient
    ) async throws -> Bool {
        do {
            if stored == nil {
                _ = try await client.create(map, of: .configMaps, in: update.namespace)
            } else {
                _ = try await client.replace(update.name, with: map, of: .configMaps, in: update.namespace)
            }
        } catch let fault as KubernetesFault
            where fault.isConflict || fault.isAlreadyExists || stored != nil && fault.isNotFound
        {
            return false
        }
        Gauge(
            label: "prow_configmap_size_bytes",
            dimensions: [("name", update.name), ("namespace", update.namespace)]
        ).record(map.size)
        return true
    }

    /// A ConfigMap that is not there yet, with the labels that Prow gives it.
    private static func newMap(_ update: ConfigMapUpdate) -> ConfigMap {
        ConfigMap(
            metadata: ObjectMeta(
                name: update.name,
                namespace: update.namespace,
                labels: [
                    "app.kubernetes.io/name": "prow", "app.kubernetes.io/component": "updateconfig-plugin",
                ]
            )
        )
    }
}

extension ConfigMap {
    /// Whether another version has other values.
    fileprivate func holdsOther(than stored: ConfigMap?) -> Bool {
        guard let stored else { return true }
        // Texts are compared byte by byte: to Swift two are equal that are written differently.
        return binaryData != stored.binaryData
            || data.mapValues { Array($0.utf8) } != stored.data.mapValues { Array($0.utf8) }
    }
}

extension String {
    fileprivate var isCommitID: Bool { [40, 64].contains(utf8.count) && allSatisfy { $0.isASCII && $0.isHexDigit } }
}
