import Foundation

@testable import BowspritApp

/// A checkout with the two files that `new-plugin` changes, and links to the sources that a plugin is built from.
struct TrimmedCheckout: Sendable {
    /// What a plugin and its tests need.
    static let targets = [
        "CLibYAML", "CLibRE2", "CRE2", "ConfigurationSchema", "YAML", "RE2", "GoTemplate", "ForgeModel", "JobModel",
        "Owners", "PluginKit", "PluginTesting",
    ]

    let root: URL

    /// Writes the files into a folder.
    init(at root: URL, linksSources: Bool = false) throws {
        self.root = root
        for path in ["Package.swift", BuiltinPluginsText.path] {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(contentsOf: Checkout.root.appending(path: path)).write(to: file)
        }
        guard linksSources else { return }
        for target in Self.targets {
            let link = root.appending(path: "Sources/\(target)")
            try? FileManager.default.removeItem(at: link)
            try FileManager.default.createSymbolicLink(
                at: link,
                withDestinationURL: Checkout.root.appending(path: "Sources/\(target)")
            )
        }
    }

    /// Leaves in the manifest what the targets and some more need, so that nothing is fetched.
    func trim(keeping more: [String]) throws {
        let file = root.appending(path: "Package.swift")
        var text = try String(contentsOf: file, encoding: .utf8)
        let names = (Self.targets + more).map { "\"\($0)\"" }.joined(separator: ", ")
        text.replace(/\n    products: \[\n(.|\n)*?\n    \],/, with: "")
        text.replace(/\n    dependencies: \[\n(.|\n)*?\n    \],/, with: "")
        text.replace("targets: targets,", with: "targets: targets.filter { [\(names)].contains($0.name) },")
        try Data(text.utf8).write(to: file)
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// Runs `new-plugin` here; gives what it printed.
    @discardableResult
    func newPlugin(
        _ name: String,
        package: String? = nil,
        isDryRun: Bool = false
    ) throws -> String {
        let printed = Printed()
        var plugin = NewPlugin(name: name)
        plugin.checkoutPath = root.path
        plugin.packagePath = package
        plugin.isDryRun = isDryRun
        try plugin.run(console: printed.console)
        return printed.text
    }
}
