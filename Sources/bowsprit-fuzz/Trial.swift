import ForgeModel
import Owners
import Settings
import YAML

/// Runs a reader on an input and looks whether it keeps its promises.
struct Trial: Sendable {
    /// What the other files of a configuration say while one is tried.
    let rest: Rest

    /// Why a promise is broken, or nil when all are kept. A crash ends the process instead.
    func violation(of role: Role, _ bytes: [UInt8]) async -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        switch role {
        case .config, .jobs, .plugins: return await settings(role, bytes)
        case .inrepo:
            let repository = RepositoryName(owner: "kubernetes", name: "test-infra")
            let loaded = ProwYAML.load([(".prow.yaml", text)], for: repository, settings: rest.settings)
            return Self.violation(loaded.diagnostics, isRefused: loaded.value == nil, in: [".prow.yaml": text])
        case .owners:
            return Self.violation(
                OwnersFile(parsing: text, file: "OWNERS").problems,
                isRefused: nil,
                in: ["OWNERS": text]
            )
        case .aliases:
            let problems = OwnersAliases(parsing: text, file: "OWNERS").problems
            return Self.violation(problems, isRefused: nil, in: ["OWNERS": text])
        case .text:
            return yaml(bytes, text) ?? yaml(Array(text.utf8), text)
        }
    }

    private func settings(_ role: Role, _ bytes: [UInt8]) async -> String? {
        let files = rest.files(with: bytes, as: role)
        let paths = SettingsPaths(config: "config.yaml", jobConfig: "jobs", pluginConfig: "plugins.yaml")
        let loaded = await SettingsLoader(files: files, catalog: Rest.catalog).load(paths)
        let texts = files.contents.mapValues { String(decoding: $0, as: UTF8.self) }
        return Self.violation(loaded.diagnostics, isRefused: loaded.settings == nil, in: texts)
    }

    private func yaml(_ bytes: [UInt8], _ text: String) -> String? {
        do {
            let document = try YAMLParser().document(bytes, file: "text")
            if let found = Self.violation(document.diagnostics, isRefused: false, in: ["text": text]) { return found }
            guard let root = document.root else { return nil }
            let places = TextPlaces(text)
            var count = 0
            return Self.outside(root, places, &count).map { "the node at \($0) is outside of the text" }
        } catch {
            return Self.violation(error.diagnostics, isRefused: true, in: ["text": text])
        }
    }

    /// The place of a node that isn't in the text; nodes of aliases are visited again, up to a number.
    private static func outside(_ node: YAMLNode, _ places: TextPlaces, _ count: inout Int) -> SourceLocation? {
        count += 1
        guard count < 20_000 else { return nil }
        _ = (node.resolvedTag, node.int, node.double, node.bool, node.text, node.duplicateKeys.count)
        guard places.contain(node.location) else { return node.location }
        let inner = node.elements + node.ownPairs.flatMap { [$0.key, $0.value] } + node.pairs.map(\.value)
        for node in inner {
            if let found = outside(node, places, &count) { return found }
        }
        return nil
    }

    /// Why findings break a promise, or nil.
    ///
    /// - Parameters:
    ///   - diagnostics: what a reader says.
    ///   - isRefused: whether there is no value; nil where part of a text may count.
    ///   - texts: the texts that it has read, by the names in the findings.
    static func violation(
        _ diagnostics: [Diagnostic],
        isRefused: Bool?,
        in texts: [String: String]
    ) -> String? {
        let errors = diagnostics.filter { $0.severity == .error }
        if let isRefused, isRefused != !errors.isEmpty {
            return isRefused ? "there is no value and no error" : "there is a value and an error: \(errors)"
        }
        var places: [String: TextPlaces] = [:]
        var sources: [String: SourceText] = [:]
        for diagnostic in diagnostics {
            guard let text = texts[diagnostic.file] else { return "the finding names no file of these: \(diagnostic)" }
            let known = places[diagnostic.file] ?? TextPlaces(text)
            places[diagnostic.file] = known
            sources[diagnostic.file] = sources[diagnostic.file] ?? SourceText(text)
            guard known.contain(diagnostic.location) else { return "the finding is outside of its file: \(diagnostic)" }
            if diagnostic.message.isEmpty || diagnostic.code.isEmpty {
                return "the finding says nothing: \(diagnostic)"
            }
            // The finding, the line that it speaks of, and the caret.
            let lines = diagnostic.rendered(in: sources[diagnostic.file]).unicodeScalars.split(separator: "\n")
            if lines.count > 3 || lines.joined().contains(where: { $0.value < 0x20 && $0 != "\t" }) {
                return "the finding has line breaks or control characters: \(diagnostic)"
            }
        }
        return nil
    }
}
