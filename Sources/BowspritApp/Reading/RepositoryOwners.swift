import ForgeModel
import GitHubForge
import Owners
import PluginKit
import Settings
import Synchronization

/// Reads OWNERS files through the forge, and remembers them for as long as the branch stands where it stood.
///
/// A new commit costs two requests; the texts of OWNERS files that did not change are not read again.
final class RepositoryOwners: OwnersReader {
    private struct State: Sendable {
        var trees: [String: (head: CommitSHA, settings: Owners.OwnersSettings, tree: OwnersTree)] = [:]
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

    func skipsCollaborators(in repository: RepositoryName) -> Bool {
        settings.current.plugins.owners.skipsCollaborators(in: repository)
    }

    func owners(of repository: RepositoryName, branch: String) async throws -> OwnersTree {
        let head = try await client.head(ofBranch: branch, in: repository)
        let settings = settings.current.ownersSettings(for: repository)
        let key = "\(repository.fullName.lowercased()):\(branch)"
        if let known = state.withLock({ $0.trees[key] }), known.head == head, known.settings == settings {
            return known.tree
        }
        let listed = try await client.files(at: head, in: repository)
        if listed.isTruncated {
            throw GitHubFault.unexpected(
                request: "the files of \(repository)",
                reason: "there are too many for GitHub to list"
            )
        }
        let collaborators: Set<Login>? =
            skipsCollaborators(in: repository) ? nil : try? Set(await client.collaborators(of: repository))
        var texts: [String: String] = [:]
        for file in listed.files where settings.reads(file.path) {
            texts[file.path] = try await text(ofBlob: file.blob, in: repository)
        }
        let tree = OwnersTree(files: texts, settings: settings, collaborators: collaborators)
        state.withLock { $0.trees[key] = (head, settings, tree) }
        return tree
    }

    private func text(ofBlob sha: String, in repository: RepositoryName) async throws -> String {
        if let known = state.withLock({ $0.blobs[sha] }) { return known }
        let text = try await client.blob(sha, in: repository)
        state.withLock { state in
            if state.blobs.count >= Self.blobLimit { state.blobs.removeAll() }
            state.blobs[sha] = text
        }
        return text
    }
}
