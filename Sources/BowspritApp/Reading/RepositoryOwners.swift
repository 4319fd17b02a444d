import ForgeModel
import GitHubForge
import Owners
import PluginKit
import Settings
import Synchronization

/// Reads OWNERS files through the forge, and remembers them for as long as the branch stands where it stood.
///
/// A new commit costs two requests, and one more for every hundred OWNERS files whose text was not read before.
final class RepositoryOwners: OwnersReader {
    /// A tree that was read, or is being read: deliveries that come together wait for one reading.
    private struct Reading: Sendable {
        let head: CommitSHA
        let settings: Owners.OwnersSettings
        let tree: Task<OwnersTree, any Error>
    }

    private struct State: Sendable {
        var trees: [String: Reading] = [:]
        var blobs: [String: String] = [:]
    }

    private static let blobLimit = 20_000

    private let client: GitHubClient
    private let settings: CurrentSettings
    private let state = Mutex(State())

    init(client: GitHubClient, settings: CurrentSettings) {
        self.client = client
        self.settings = settings
    }

    var deniedLabels: [LabelName] { settings.current.plugins.owners.labelsDenylist.map { LabelName($0) } }

    func settings(for repository: RepositoryName) -> Owners.OwnersSettings {
        settings.current.ownersSettings(for: repository)
    }

    func skipsCollaborators(byNameIn repository: RepositoryName) -> Bool {
        settings.current.plugins.owners.skipCollaborators.contains { RepositoryName($0) == repository }
    }

    func skipsCollaborators(in repository: RepositoryName) -> Bool {
        settings.current.plugins.owners.skipsCollaborators(in: repository)
    }

    func owners(of repository: RepositoryName, branch: String) async throws -> OwnersTree {
        let head = try await client.head(ofBranch: branch, in: repository)
        let settings = settings(for: repository)
        let key = "\(repository.fullName.lowercased()):\(branch)"
        let reading = state.withLock { state in
            if let known = state.trees[key], known.head == head, known.settings == settings { return known }
            let task = Task { try await self.tree(of: repository, at: head, settings) }
            let reading = Reading(head: head, settings: settings, tree: task)
            state.trees[key] = reading
            return reading
        }
        do {
            return try await reading.tree.value
        } catch {
            state.withLock { state in
                if state.trees[key]?.tree == reading.tree { state.trees[key] = nil }
            }
            throw error
        }
    }

    private func tree(
        of repository: RepositoryName,
        at head: CommitSHA,
        _ settings: Owners.OwnersSettings
    ) async throws -> OwnersTree {
        let listed = try await client.files(at: head, in: repository)
        if listed.isTruncated {
            throw GitHubFault.unexpected(
                request: "the files of \(repository)",
                reason: "there are too many for GitHub to list"
            )
        }
        let collaborators: Set<Login>? =
            skipsCollaborators(in: repository) ? nil : try? Set(await client.collaborators(of: repository))
        let files = listed.files.filter { settings.reads($0.path) }
        let blobs = try await texts(ofBlobs: Set(files.map(\.blob)), in: repository)
        let texts = Dictionary(files.compactMap { file in blobs[file.blob].map { (file.path, $0) } }) { $1 }
        return OwnersTree(files: texts, settings: settings, collaborators: collaborators)
    }

    private func texts(ofBlobs wanted: Set<String>, in repository: RepositoryName) async throws -> [String: String] {
        let known = state.withLock { state in state.blobs.filter { wanted.contains($0.key) } }
        let missing = wanted.subtracting(known.keys)
        guard !missing.isEmpty else { return known }
        let read = try await client.blobs(missing, in: repository)
        state.withLock { state in
            if state.blobs.count + read.count > Self.blobLimit { state.blobs = [:] }
            state.blobs.merge(read) { $1 }
        }
        return known.merging(read) { $1 }
    }
}
