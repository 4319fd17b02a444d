import ForgeModel
import Foundation
import Settings
import Testing
import YAML

/// A folder of `Golden`: `config.yaml`, `jobs.yaml` or `jobs/`, `plugins.yaml`, `prow.yaml` (the `.prow.yaml` of the
/// repository `o/r`) and `supplements/` as far as they are there, and `arguments.txt` with a flag on each line.
///
/// A folder that is named for a check asks that check only, unless the arguments have `--warnings`.
struct GoldenFolder: Sendable, CustomTestStringConvertible {
    static let isUpdating = ProcessInfo.processInfo.environment["BOWSPRIT_UPDATE_GOLDEN"] == "1"

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden")

    static let all: [GoldenFolder] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return names.filter { $0 != "pending" }.sorted().map(GoldenFolder.init)
    }()

    /// Bowsprit offers every plugin of Prow but two here.
    private static let catalog = PluginCatalog(
        names: PluginCatalog.prowNames.subtracting(["pony", "yuks"]),
        sections: PluginCatalog.prowSections.subtracting(["heart"])
    )

    /// `CODE`, or `CODE.VARIANT`.
    let name: String

    /// The code of the rule.
    var code: String {
        String(name.prefix { $0 != "." })
    }

    var testDescription: String {
        name
    }

    var expected: String {
        (try? String(contentsOf: url.appending(path: "expected.txt"), encoding: .utf8)) ?? ""
    }

    func write(_ output: String) throws {
        try output.write(to: url.appending(path: "expected.txt"), atomically: true, encoding: .utf8)
    }

    /// What people read about the folder's configuration.
    func output() async throws -> String {
        let files = FolderFiles(root: url.path)
        let arguments = try GoldenArguments(url, code: code)
        var paths = SettingsPaths(
            config: existing("config.yaml"),
            jobConfig: existing("jobs.yaml") ?? existing("jobs"),
            pluginConfig: existing("plugins.yaml")
        )
        let supplements = [existing("supplements")].compactMap(\.self)
        paths.supplemental.configDirectories = supplements
        paths.supplemental.pluginDirectories = supplements
        let loaded = await SettingsLoader(files: files, catalog: Self.catalog, rules: arguments.policy).load(paths)
        var diagnostics = loaded.diagnostics
        var skipped: [CheckReport.Skipped] = []
        if let settings = loaded.settings {
            diagnostics += try ownJobs(settings)
            let checks = ConfigurationChecks(
                arguments.selection,
                requiredJobAnnotations: arguments.requiredJobAnnotations,
                files: files
            )
            let report = await checks.report(
                on: settings,
                trees: ConfigurationTrees(paths, files: files),
                surroundings: arguments.isAlone ? nil : FixedSurroundings()
            )
            diagnostics += report.diagnostics
            skipped = report.skipped
        }
        let shown = arguments.policy.applied(to: diagnostics).map { rendered($0, files) }
        return (shown + skipped.map { "skipped: \($0.name): \($0.reason)" }).map { $0 + "\n" }.joined()
    }

    private var url: URL {
        Self.root.appending(path: name)
    }

    private func existing(_ path: String) -> String? {
        FileManager.default.fileExists(atPath: url.appending(path: path).path) ? path : nil
    }

    private func ownJobs(_ settings: SettingsSnapshot) throws -> [Diagnostic] {
        guard let path = existing("prow.yaml") else { return [] }
        let text = try String(contentsOf: url.appending(path: path), encoding: .utf8)
        let repository = RepositoryName(owner: "o", name: "r")
        return ProwYAML.load([(path, text)], for: repository, settings: settings).diagnostics
    }

    private func rendered(_ diagnostic: Diagnostic, _ files: FolderFiles) -> String {
        let text = (try? files.contents(of: diagnostic.file)).map { String(decoding: $0, as: UTF8.self) }
        return diagnostic.rendered(in: text.map { SourceText($0) })
    }
}
