import Foundation
import Testing

@testable import BowspritApp

/// `bowsprit new-plugin`, up to the files that it writes.
@Suite struct NewPluginTests {
    private static func files(in folder: URL) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return all.filter { path in
            let values = try? folder.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
            return values?.isRegularFile == true
        }
        .sorted()
    }

    @Test func aPluginIsWrittenAndMadeKnown() async throws {
        try await Checkout.withFolder { folder in
            let checkout = try TrimmedCheckout(at: folder)
            let printed = try checkout.newPlugin("close-stale")
            #expect(printed.contains("wrote Plugins/CloseStalePlugin/CloseStale.swift\n"))
            #expect(printed.contains("Next: swift build && swift test --filter CloseStale\n"))
            let plugin = try checkout.text("Plugins/CloseStalePlugin/CloseStale.swift")
            #expect(plugin.contains("public static let name: PluginName = \"close-stale\"\n"))
            #expect(
                try checkout.text("Tests/Plugins/CloseStalePluginTests/CloseStaleTests.swift").contains("/CLOSE-STALE")
            )
            #expect(try checkout.text("Package.swift").contains("\"CloseStalePlugin\","))
            #expect(try checkout.text(BuiltinPluginsText.path).contains("CloseStale.self,"))
        }
    }

    @Test func aDryRunShowsAllAndWritesNothing() async throws {
        try await Checkout.withFolder { folder in
            let checkout = try TrimmedCheckout(at: folder)
            let before = try checkout.text("Package.swift")
            let printed = try checkout.newPlugin("close-stale", isDryRun: true)
            #expect(printed.contains("new file Plugins/CloseStalePlugin/CloseStale.swift\n+ public import PluginKit\n"))
            #expect(printed.contains("change \(BuiltinPluginsText.path)\n+ import CloseStalePlugin\n"))
            #expect(try checkout.text("Package.swift") == before)
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "Plugins").path))
        }
    }

    @Test func whatExistsIsNotTouched() async throws {
        try await Checkout.withFolder { folder in
            let checkout = try TrimmedCheckout(at: folder)
            try checkout.newPlugin("close-stale")
            let file = folder.appending(path: "Plugins/CloseStalePlugin/CloseStale.swift")
            try Data("mine\n".utf8).write(to: file)
            let error = #expect(throws: UserError.self) { try checkout.newPlugin("close-stale") }
            #expect(error?.message.contains("exists already; choose another name") == true)
            #expect(try checkout.text("Plugins/CloseStalePlugin/CloseStale.swift") == "mine\n")

            try FileManager.default.removeItem(at: folder.appending(path: "Plugins"))
            #expect(throws: UserError.self) { try checkout.newPlugin("close-stale") }
            try FileManager.default.removeItem(at: folder.appending(path: "Tests"))
            let lists = (try checkout.text("Package.swift"), try checkout.text(BuiltinPluginsText.path))
            try checkout.newPlugin("close-stale")
            #expect(lists == (try checkout.text("Package.swift"), try checkout.text(BuiltinPluginsText.path)))
        }
    }

    @Test func anotherFolderIsNoCheckout() async throws {
        try await Checkout.withFolder { folder in
            var plugin = NewPlugin(name: "greet")
            plugin.checkoutPath = folder.path
            let error = #expect(throws: UserError.self) { try plugin.run(console: Printed().console) }
            #expect(error?.message.contains("is no checkout of Bowsprit") == true)
            #expect(error?.message.contains("--checkout") == true)
        }
    }

    @Test func aPackageStandsByItself() async throws {
        try await Checkout.withFolder { folder in
            let checkout = try TrimmedCheckout(at: folder.appending(path: "checkout"))
            let package = folder.appending(path: "bots/harbour-bot")
            let before = try checkout.text("Package.swift")
            try checkout.newPlugin("close-stale", package: package.path)
            #expect(
                Self.files(in: package) == [
                    ".gitignore", "Package.swift", "Sources/CloseStalePlugin/CloseStale.swift",
                    "Sources/harbour-bot/Main.swift", "Tests/CloseStalePluginTests/CloseStaleTests.swift",
                ]
            )
            let manifest = try String(contentsOf: package.appending(path: "Package.swift"), encoding: .utf8)
            #expect(manifest.contains(#".package(name: "bowsprit", path: "../../checkout")"#))
            #expect(try checkout.text("Package.swift") == before)
            let error = #expect(throws: UserError.self) { try checkout.newPlugin("other", package: package.path) }
            #expect(error?.message.contains("is not empty") == true)
        }
    }

    @Test(arguments: ["a b", "é", "1x", #"x")"#, "GreetPlugin"])
    func thePackagesNameMustDo(name: String) async throws {
        try await Checkout.withFolder { folder in
            let checkout = try TrimmedCheckout(at: folder)
            let package = folder.appending(path: name).path
            let error = #expect(throws: UserError.self) { try checkout.newPlugin("greet", package: package) }
            #expect(error?.message.hasPrefix("--package:") == true)
        }
    }

    /// The example in the repository is what `new-plugin --package` writes, with a plugin that has grown.
    @Test func theExampleIsWhatIsWritten() throws {
        let name = try NewPluginName("greet")
        let example = Checkout.root.appending(path: "Examples/greeting-bot")
        for (path, text) in PackageTemplate(plugin: name, name: "greeting-bot", bowsprit: "../..").files {
            let file = try String(contentsOf: example.appending(path: path), encoding: .utf8)
            if !path.contains("GreetPlugin") { #expect(file == text, "\(path)") }
        }
    }
}
