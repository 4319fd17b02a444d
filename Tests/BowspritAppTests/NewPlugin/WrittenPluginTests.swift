import Foundation
import Testing

@testable import BowspritApp

/// What `new-plugin` writes is built and tested for real, with the checkout's own manifest.
@Suite(.timeLimit(.minutes(10))) struct WrittenPluginTests {
    /// The folder stays, so that only the first run builds what plugins are made of.
    private static let folder = Checkout.root.appending(path: ".build/new-plugin", directoryHint: .isDirectory)

    @Test func whatIsWrittenBuildsAndPasses() async throws {
        for path in ["Plugins", "Tests"] {
            try? FileManager.default.removeItem(at: Self.folder.appending(path: path))
        }
        let checkout = try TrimmedCheckout(at: Self.folder, linksSources: true)
        try checkout.newPlugin("close-stale")
        let lint = try await Command.run(
            URL(filePath: "/usr/bin/env"),
            [
                "swift", "format", "lint", "--strict", "--recursive",
                "--configuration", Checkout.root.appending(path: ".swift-format").path,
            ]
                + ["Package.swift", "Plugins", "Tests", BuiltinPluginsText.path].map {
                    Self.folder.appending(path: $0).path
                }
        )
        #expect(lint.succeeded, "\(lint.errors)")

        try checkout.trim(keeping: ["CloseStalePlugin", "CloseStalePluginTests"])
        let test = try await Command.run(
            URL(filePath: "/usr/bin/env"),
            ["swift", "test", "--package-path", Self.folder.path, "--disable-xctest", "--filter", "CloseStale"]
        )
        #expect(test.succeeded, "\(test.output)\(test.errors)")
        #expect(test.output.contains("Suite CloseStaleTests passed"), "\(test.output)")
    }
}
