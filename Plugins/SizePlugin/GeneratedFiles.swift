import PluginKit

/// Which files of a repository are generated, by its `.generated_files` and `.gitattributes`.
struct GeneratedFiles {
    private var rules: GeneratedFilesList
    private var attributes: LinguistAttributes
    private var paths: Set<Substring> = []

    /// Reads what two files say; either may be empty.
    init(generatedFiles: String = "", gitAttributes: String = "") {
        rules = GeneratedFilesList(generatedFiles)
        attributes = LinguistAttributes(gitAttributes)
    }

    /// Reads both files, and the lists that the first names, at a pull request's base.
    ///
    /// - Throws: A fault when the forge does not answer.
    static func read(of pull: PullRequest, _ forge: any ForgeReader) async throws -> GeneratedFiles {
        func file(_ path: String) async throws -> String {
            try await forge.file(path, in: pull.repository, at: pull.base.sha.text) ?? ""
        }
        var files = GeneratedFiles(
            generatedFiles: try await file(".generated_files"),
            gitAttributes: try await file(".gitattributes")
        )
        for list in files.rules.lists {
            files.paths.formUnion(try await file(list).rules)
        }
        return files
    }

    /// Whether a path is that of a generated file.
    func contains(_ path: String) -> Bool {
        paths.contains(path[...]) || rules.contains(path) || attributes.contains(path)
    }
}

extension String {
    /// Its lines, trimmed, without empty ones and those that begin with `#`.
    var rules: [Substring] {
        split(whereSeparator: \.isNewline).compactMap { line in
            let text = line.drop(while: \.isWhitespace)
            let end = text.lastIndex { !$0.isWhitespace }
            return end.flatMap { text.first == "#" ? nil : text[...$0] }
        }
    }
}
