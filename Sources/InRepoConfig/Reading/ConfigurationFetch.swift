import ForgeModel
import Settings
import YAML

/// Fetches the files of a configuration: no more than are read, and none that the limits leave out.
struct ConfigurationFetch: Sendable {
    let objects: CommitObjects
    let repository: RepositoryName
    let limits: ConfigurationLimits

    /// The texts of what roots make together.
    ///
    /// - Throws: A fault of the forge, or of git.
    func files(_ roots: ConfigurationRoots) async throws -> ConfigurationFiles {
        let listing = try await listing(roots)
        var files = ConfigurationFiles(findings: listing.findings)
        var ignores: [String: ProwIgnore] = [:]
        files.findings += listing.findings(aboutIgnoreFiles: limits)
        guard files.findings.isEmpty else { return files }
        for path in listing.ignoreFiles {
            guard let file = listing.files[path] else { continue }
            switch try await text(of: file, at: path) {
            case .success(let file): ignores[Self.directory(of: path)] = ProwIgnore(file.text)
            case .failure(let error): files.findings += error.diagnostics
            }
        }
        let selection = ConfigurationSelection(listing, ignores: ignores, limits: limits)
        files.findings += selection.findings
        guard files.findings.isEmpty else { return files }
        for outcome in try await texts(of: selection.paths, listing) {
            switch outcome {
            case .success(let file): files.files.append(file)
            case .failure(let error): files.findings += error.diagnostics
            }
        }
        return files
    }

    private static func directory(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }

    // MARK: Paths

    private func listing(_ roots: ConfigurationRoots) async throws -> ConfigurationListing {
        let (ancestor, base, head) = (roots.ancestor, roots.base, roots.head)
        var listing = ConfigurationListing()
        let name = ProwYAML.directoryName
        switch ThreeWay(ancestor: ancestor.directory, base: base.directory, head: head.directory) {
        case .settled(nil): break
        case .settled(let entry?):
            guard entry.kind == .directory else {
                listing.findings = [Self.notADirectory]
                return listing
            }
            listing.files = try await entries(of: entry, &listing.findings).mapValues { .entry($0) }
            listing.files[ConfigurationRoot.ignoreName] = ignoreFile(of: roots)
            return listing
        case .bothChanged:
            let sides = [ancestor.directory, base.directory, head.directory]
            guard sides.allSatisfy({ $0?.kind ?? .directory == .directory }) else {
                let message = "the base branch and the pull request made different things of it"
                listing.findings = [ConfigurationRule.conflict.finding(name, message, hint: "rebase the pull request")]
                return listing
            }
            listing.files = MergedFile.merge(
                ancestor: try await entries(of: ancestor.directory, &listing.findings),
                base: try await entries(of: base.directory, &listing.findings),
                head: try await entries(of: head.directory, &listing.findings)
            )
            if !listing.files.isEmpty {
                listing.files[ConfigurationRoot.ignoreName] = ignoreFile(of: roots)
                return listing
            }
        }
        listing.files[ProwYAML.fileName] = MergedFile.merge(ancestor: ancestor.file, base: base.file, head: head.file)
        return listing
    }

    private func ignoreFile(of roots: ConfigurationRoots) -> MergedFile? {
        MergedFile.merge(ancestor: roots.ancestor.ignore, base: roots.base.ignore, head: roots.head.ignore)
    }

    private static let notADirectory = ConfigurationRule.kind.finding(
        ProwYAML.directoryName,
        "this must be a directory",
        hint: "call a single file with jobs `\(ProwYAML.fileName)`"
    )

    /// What matters below `.prow`, by path from the root of the repository.
    private func entries(
        of directory: TreeEntry?,
        _ findings: inout [Diagnostic]
    ) async throws
        -> [String: TreeEntry]
    {
        guard let directory else { return [:] }
        let listing = try await objects.listing(of: directory.id, in: repository)
        if listing.isTruncated, findings.isEmpty {
            let message = "the directory has more files than the forge lists"
            findings.append(ConfigurationRule.limit.finding(ProwYAML.directoryName, message))
        }
        var entries: [String: TreeEntry] = [:]
        for entry in listing.entries where entry.kind != .directory {
            let path = "\(ProwYAML.directoryName)/\(entry.path)"
            if ConfigurationListing.isYAML(path) || ConfigurationListing.isIgnoreFile(path) { entries[path] = entry }
        }
        return entries
    }

    // MARK: Texts

    private typealias Outcome = Result<ConfigurationFiles.File, YAMLError>

    /// The texts in the order of their paths, a few at a time.
    private func texts(of paths: [String], _ listing: ConfigurationListing) async throws -> [Outcome] {
        var outcomes: [Outcome] = []
        var rest = paths[...]
        while !rest.isEmpty {
            let next = rest.prefix(Self.parallelReads)
            rest = rest.dropFirst(Self.parallelReads)
            outcomes += try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
                for (index, path) in zip(next.indices, next) {
                    guard let file = listing.files[path] else { continue }
                    group.addTask { (index, try await text(of: file, at: path)) }
                }
                return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
            }
        }
        return outcomes
    }

    private static let parallelReads = 4

    private func text(of file: MergedFile, at path: String) async throws -> Outcome {
        let id: String
        let bytes: [UInt8]
        switch file {
        case .conflict(let reason): return Self.conflict(path, reason)
        case .entry(let entry):
            guard entry.kind == .file else {
                let message = "this is \(entry.kind == .symbolicLink ? "a symbolic link" : "a submodule")"
                return Self.failure(.kind, path, message, hint: "put the file itself here")
            }
            id = entry.id
            bytes = try await objects.bytes(ofBlob: entry.id, in: repository)
        case .lines(let versions):
            id = "\(versions.ancestor?.id ?? "")+\(versions.base.id)+\(versions.head.id)"
            switch try await objects.lines(of: versions, in: repository) {
            case .merged(let merged): bytes = merged
            case .conflict(let line):
                return Self.conflict(path, line: line, "the base branch and the pull request changed the same lines")
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return Self.failure(.encoding, path, "the file is not UTF-8")
        }
        return .success(ConfigurationFiles.File(path: path, id: id, text: text))
    }

    private static func conflict(_ path: String, line: Int = 1, _ reason: String) -> Outcome {
        failure(.conflict, path, line: line, reason, hint: "rebase the pull request")
    }

    private static func failure(
        _ rule: ConfigurationRule,
        _ path: String,
        line: Int = 1,
        _ message: String,
        hint: String? = nil
    ) -> Outcome {
        .failure(YAMLError([rule.finding(path, line: line, message, hint: hint)]))
    }
}
