import PluginKit

/// The changed files seen by their owners: which OWNERS files have a say, and who may approve for each.
struct OwnedChange {
    /// A changed file's owners.
    struct File: Hashable {
        /// Where its nearest approvers come from: a directory, or the file itself.
        var directory: String
        /// Everybody who may approve it.
        var approvers: Set<Login>
        /// Its nearest approvers.
        var leafApprovers: Set<Login>
    }

    /// Whether the pull request changes anything.
    let isEmpty: Bool

    /// The name of the OWNERS files.
    let ownersFileName: String

    /// The directories that have to approve, sorted. A directory whose owners can't be told from those of one above
    /// that has to approve anyway isn't among them.
    let directories: [String]

    private let files: [String: Set<File>]

    init(paths: [String], owners: OwnersTree) {
        isEmpty = paths.isEmpty
        ownersFileName = owners.settings.fileName
        var files: [String: Set<File>] = [:]
        var directories: Set<String> = []
        for path in paths {
            let directory = owners.approverDirectory(for: path)
            let file = File(
                directory: directory,
                approvers: owners.approvers(for: path).names,
                leafApprovers: owners.leafApprovers(for: path)
            )
            files[directory, default: []].insert(file)
            if !Self.isAutoApproved(path, in: directory, owners) { directories.insert(directory) }
        }
        self.files = files
        self.directories = directories.filter { !Self.isCovered($0, by: directories, owners) }.sorted()
    }

    /// Everybody who may approve some file of a directory.
    func approvers(of directory: String) -> Set<Login> {
        files[directory, default: []].reduce(into: []) { $0.formUnion($1.approvers) }
    }

    /// The nearest approvers of the files of a directory.
    func leafApprovers(of directory: String) -> Set<Login> {
        files[directory, default: []].reduce(into: []) { $0.formUnion($1.leafApprovers) }
    }

    /// The directories with a file that none of these people may approve.
    func unapprovedDirectories(_ people: Set<Login>) -> Set<String> {
        Set(directories.filter { files[$0, default: []].contains { $0.approvers.isDisjoint(with: people) } })
    }

    /// Whether these people approve all files; a change of no file is never approved.
    func isApproved(by people: Set<Login>) -> Bool {
        !isEmpty && unapprovedDirectories(people).isEmpty
    }

    /// Whether a file needs no approval since its directory lets unowned subdirectories be. A file directly in that
    /// directory does need it, except at the root.
    private static func isAutoApproved(_ path: String, in directory: String, _ owners: OwnersTree) -> Bool {
        guard owners.autoApprovesUnownedSubfolders(in: directory) else { return false }
        return directory.isEmpty || (path != directory && OwnersPath.parent(path) != directory)
    }

    /// Whether a directory above has to approve anyway, and nothing on the way up cuts off the owners above.
    private static func isCovered(_ directory: String, by directories: Set<String>, _ owners: OwnersTree) -> Bool {
        var current = directory
        while !current.isEmpty, !owners.noParentOwners(in: current) {
            current = OwnersPath.parent(current)
            if directories.contains(current) { return true }
        }
        return false
    }
}
