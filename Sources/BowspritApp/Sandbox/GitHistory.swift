import Foundation
import Subprocess

/// Asks a real git repository.
struct GitHistory: Sendable {
    let directory: URL

    /// Whether a commit is in the history of a branch.
    ///
    /// - Throws: ``UserError`` when git does not run.
    func contains(_ sha: String, in branch: String) async throws -> Bool {
        let result = try await Subprocess.run(
            .name("git"),
            arguments: [
                "--git-dir", directory.path, "merge-base", "--is-ancestor", sha, "refs/heads/\(branch)",
            ],
            output: .discarded,
            error: .string(limit: 4096)
        )
        switch result.terminationStatus {
        case .exited(0): return true
        case .exited(1): return false
        default: throw UserError("git cannot tell whether \(sha) is in \(branch): \(result.standardError)")
        }
    }
}
