import Foundation

/// Finds what tests need around the sources.
enum Checkout {
    /// The root of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// GitHub's contracts and the programs that check traffic against them; nil where they are absent.
    static var contracts: URL? {
        let url = root.deletingLastPathComponent().appending(path: "shared/contracts")
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    /// The Python that `make checks` set up; nil where it was not.
    static var python: URL? {
        let url = root.appending(path: ".build-checks/venv/bin/python3")
        return FileManager.default.isExecutableFile(atPath: url.path) ? url : nil
    }

    static var hasContractChecks: Bool { contracts != nil && python != nil }

    /// The built `bowsprit`, beside the tests.
    static var bowsprit: URL {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "bowsprit")
    }

    /// A fresh folder, deleted after the body.
    static func withFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
        let url = FileManager.default.temporaryDirectory
            .appending(path: "bowsprit-test-\(UUID().uuidString.lowercased())", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        return try await body(url)
    }
}
