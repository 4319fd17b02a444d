import Foundation

/// Writes a plugin to start from: `bowsprit new-plugin`.
public struct NewPlugin: Sendable {
    /// The plugin's name in `plugins.yaml`.
    public var name: String
    /// The folder of a package of its own (`--package`); nil for a plugin in the checkout.
    public var packagePath: String?
    /// The root of a checkout of Bowsprit (`--checkout`).
    public var checkoutPath = "."
    /// Whether nothing is written, and shown instead (`--dry-run`).
    public var isDryRun = false
    /// The plugins that there are.
    public var plugins = PluginList.builtin

    /// Prepares a plugin.
    public init(name: String) {
        self.name = name
    }

    /// Writes the plugin, or shows what would be written.
    ///
    /// - Throws: ``UserError`` for a name that cannot be, a folder that is no checkout, folders that exist already,
    ///   and files that cannot be written.
    public func run(console: Console = .standard) throws {
        let name = try NewPluginName(name, among: plugins)
        let checkout = URL(filePath: checkoutPath, directoryHint: .isDirectory)
        let (manifest, list) = (
            try text("Package.swift", in: checkout), try text(BuiltinPluginsText.path, in: checkout)
        )
        let (root, plan) = (
            packagePath.map { URL(filePath: $0, directoryHint: .isDirectory) } ?? checkout,
            try packagePath.map { try package($0, name, checkout) }
                ?? NewPluginPlan(name, manifest: manifest, builtinPlugins: list)
        )
        try checkIsFree(plan, in: root)
        for change in plan.changes {
            if isDryRun {
                console.print(change.shown)
            } else {
                try write(change, in: root)
                console.print("\(change.old == nil ? "wrote" : "changed") \(change.path)")
            }
        }
        if !isDryRun { console.print("\n\(next(name))") }
    }

    private func next(_ name: NewPluginName) -> String {
        let place = packagePath.map { " in \($0)" } ?? ""
        return """
            Next\(place): swift build && swift test --filter \(name.typeName)
            docs/writing-a-plugin.md says how to go on.
            """
    }

    private func package(_ path: String, _ name: NewPluginName, _ checkout: URL) throws(UserError) -> NewPluginPlan {
        let folder = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        let package = folder.lastPathComponent
        guard package.wholeMatch(of: /[A-Za-z][A-Za-z0-9_-]*/) != nil, package != name.moduleName else {
            throw UserError(
                """
                --package: the last part of \(path) names the package and its executable: give letters of ASCII, \
                digits and dashes, and not \(name.moduleName)
                """
            )
        }
        return NewPluginPlan(
            PackageTemplate(
                plugin: name,
                name: package,
                bowsprit: RelativePath.from(folder, to: checkout.standardizedFileURL)
            )
        )
    }

    // MARK: Files

    private func text(_ path: String, in checkout: URL) throws(UserError) -> String {
        guard let text = try? String(contentsOf: checkout.appending(path: path), encoding: .utf8) else {
            throw UserError(
                """
                \(checkout.path) is no checkout of Bowsprit: it has no \(path); go to the root of one, or name it \
                with --checkout
                """
            )
        }
        return text
    }

    private func checkIsFree(_ plan: NewPluginPlan, in root: URL) throws(UserError) {
        let files = FileManager.default
        if packagePath != nil, let names = try? files.contentsOfDirectory(atPath: root.path), !names.isEmpty {
            throw UserError("--package: \(root.path) is not empty; name a new folder")
        }
        for change in plan.changes where change.old == nil {
            let folder = root.appending(path: change.path).deletingLastPathComponent()
            if packagePath == nil, files.fileExists(atPath: folder.path) {
                throw UserError("\(folder.path) exists already; choose another name, or remove it first")
            }
        }
    }

    private func write(_ change: NewPluginPlan.Change, in root: URL) throws(UserError) {
        let file = root.appending(path: change.path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(change.text.utf8).write(to: file, options: .atomic)
        } catch {
            throw UserError("\(file.path) cannot be written: \(error.localizedDescription)")
        }
    }
}
