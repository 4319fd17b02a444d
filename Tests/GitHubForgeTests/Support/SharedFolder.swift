import Foundation
import Testing

/// The folder `shared` beside the package: contracts that are not part of it.
enum SharedFolder {
    static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A file or folder below it; nil where there is none. Worktrees may lie one folder deeper than the package.
    static func find(_ path: String) -> URL? {
        [package.appending(path: ".."), package.appending(path: "../..")]
            .map { $0.appending(path: "shared").appending(path: path).standardizedFileURL }
            .first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
    }

    static let webhookExamples = find("contracts/webhooks/examples")
    static let graphQLSchema = find("contracts/github.graphql.gz")
    /// What `scripts/setup-checks` installs.
    static let python = package.appending(path: ".build-checks/venv/bin/python3")
    static let hasPython = FileManager.default.isExecutableFile(atPath: python.path(percentEncoded: false))
}
