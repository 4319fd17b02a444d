public import ForgeModel
import RE2
public import YAML

/// Who owns what in a repository at one commit, computed from its OWNERS files.
///
/// Paths are relative to the repository's root, which is `""`. See <https://go.k8s.io/owners>.
public struct OwnersTree: Sendable {
    /// How the files were found and read.
    public let settings: OwnersSettings

    /// What keeps files, or parts of them, from having an effect, ordered by path.
    public let problems: [Diagnostic]

    /// The files with an effect, aliases expanded, by the directory (or Markdown file) that they speak of.
    let files: [String: OwnersFile]

    /// Builds a tree.
    ///
    /// A file that can't be read is as if it were absent and is listed in ``problems``.
    /// - Parameters:
    ///   - files: texts by path; those that `settings` doesn't read are ignored.
    ///   - settings: how to read them.
    ///   - collaborators: when not nil, only these count as approvers and reviewers.
    public init(
        files texts: [String: String],
        settings: OwnersSettings = OwnersSettings(),
        collaborators: Set<Login>? = nil
    ) {
        let denied = DeniedDirectories(settings)
        let aliases = texts[settings.aliasesFileName].map {
            OwnersAliases(parsing: $0, file: settings.aliasesFileName)
        }
        var problems = aliases?.problems ?? []
        var files: [String: OwnersFile] = [:]
        for (path, text) in texts.sorted(by: { $0.key < $1.key }) where settings.reads(path) {
            let directory = OwnersPath.parent(path)
            guard !denied.contains(directory) else { continue }
            let isOwners = OwnersPath.name(path) == settings.fileName
            let isMarkdown = settings.readsMarkdown && path.hasSuffix(".md")
            guard isOwners || isMarkdown else { continue }
            let parsed = isMarkdown ? OwnersFile(markdown: text, file: path) : OwnersFile(parsing: text, file: path)
            guard let file = parsed else { continue }
            problems += file.problems
            files[isMarkdown ? path : directory] = file.effective(aliases ?? OwnersAliases(), collaborators)
        }
        self.settings = settings
        self.problems = problems
        self.files = files
    }
}

extension OwnersFile {
    fileprivate func effective(_ aliases: OwnersAliases, _ collaborators: Set<Login>?) -> OwnersFile {
        var result = self
        result.filters = filters.map { filter in
            let people = filter.people.expanding(aliases)
            return Filter(pattern: filter.pattern, people: collaborators.map(people.restricted(to:)) ?? people)
        }
        return result
    }
}
