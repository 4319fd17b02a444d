import Foundation
import Settings

/// One side of `bowsprit plan`: a folder of this machine, or of a commit.
struct ConfigurationFolder {
    /// The flags that name files within both sides; nil where the usual names are looked for.
    struct Names {
        var config: String?
        var jobConfig: String?
        var pluginConfig: String?
    }

    private static let usualConfigs = [
        "config.yaml", "prow/config.yaml", "config/config.yaml", "config/prow/config.yaml",
    ]
    private static let usualPlugins = [
        "plugins.yaml", "prow/plugins.yaml", "config/plugins.yaml", "config/prow/plugins.yaml",
    ]
    private static let usualJobs = ["jobs", "prow/jobs", "config/jobs", "config/prow/jobs"]

    /// As it was asked for.
    let argument: String
    let files: any SettingsFiles
    private let root: String

    /// Finds a folder by its path, or a commit's by `REVISION:` or `REVISION:FOLDER`.
    ///
    /// - Parameter repository: A directory of the git repository that revisions are of.
    /// - Throws: ``UserError`` when there is neither.
    init(_ argument: String, repository: URL) async throws {
        self.argument = argument
        let local = LocalSettingsFiles()
        switch try? local.status(of: argument).kind {
        case .directory:
            (files, root) = (local, argument == "." ? "" : argument.hasSuffix("/") ? argument : argument + "/")
        case .file:
            throw UserError("\(argument) is a file; give the folder that it is in")
        default:
            guard let colon = argument.firstIndex(of: ":"), colon > argument.startIndex else {
                throw UserError(
                    "there is no folder \(argument); for a commit give \(argument): with a colon, or \(argument):FOLDER"
                )
            }
            let revision = String(argument[..<colon])
            let folder = argument[argument.index(after: colon)...].split(separator: "/").joined(separator: "/")
            files = try await GitSettingsFiles(revision: revision, folder: folder, repository: repository)
            root = folder.isEmpty ? "\(revision):" : "\(revision):\(folder)/"
        }
    }

    /// Where the files are: those that flags name, else those with usual names.
    func paths(_ names: Names) -> SettingsPaths {
        SettingsPaths(
            config: path(names.config, Self.usualConfigs),
            jobConfig: path(names.jobConfig, Self.usualJobs),
            pluginConfig: path(names.pluginConfig, Self.usualPlugins)
        )
    }

    private func path(_ name: String?, _ usual: [String]) -> String? {
        (name.map { [$0] } ?? usual).map { root + $0 }.first { (try? files.status(of: $0)) != nil }
    }

    /// What the usual files are called, for people.
    static let usualNames = "config.yaml, plugins.yaml, jobs"
}
