/// What has to be written for a new plugin: decided from texts, before anything is touched.
struct NewPluginPlan: Sendable {
    /// One file.
    struct Change: Hashable, Sendable {
        /// Where it is, from the folder that the plan is for.
        let path: String
        /// What it says afterwards.
        let text: String
        /// What it says before; nil for a new file.
        let old: String?
    }

    /// The files, in the order of writing: those that make the plugin known come last.
    let changes: [Change]

    /// Plans a plugin in a checkout of Bowsprit.
    ///
    /// - Throws: ``UserError`` when a list is not where it is looked for.
    init(_ name: NewPluginName, manifest: String, builtinPlugins: String) throws(UserError) {
        let template = PluginTemplate(name: name)
        changes = [
            Change(path: "Plugins/\(name.moduleName)/\(name.typeName).swift", text: template.plugin, old: nil),
            Change(
                path: "Tests/Plugins/\(name.testModuleName)/\(name.testName).swift",
                text: template.test,
                old: nil
            ),
            Change(
                path: "Package.swift",
                text: try ManifestText(text: manifest).adding(name.moduleName),
                old: manifest
            ),
            Change(
                path: BuiltinPluginsText.path,
                text: try BuiltinPluginsText(text: builtinPlugins).adding(name),
                old: builtinPlugins
            ),
        ]
    }

    /// Plans a package of its own.
    init(_ package: PackageTemplate) {
        changes = package.files.map { Change(path: $0.path, text: $0.text, old: nil) }
    }
}

extension NewPluginPlan.Change {
    /// The change for people: the lines that come and go.
    var shown: String {
        guard let old else {
            return "new file \(path)\n" + Self.lines(text).map { "+ \($0)\n" }.joined()
        }
        let difference = Self.lines(text).difference(from: Self.lines(old))
        let removed = difference.removals.map { "- \($0.line)\n" }
        let added = difference.insertions.map { "+ \($0.line)\n" }
        return "change \(path)\n" + (removed + added).joined()
    }

    private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}

extension CollectionDifference.Change {
    /// What comes or goes.
    fileprivate var line: ChangeElement {
        switch self {
        case .insert(_, let line, _), .remove(_, let line, _): line
        }
    }
}
