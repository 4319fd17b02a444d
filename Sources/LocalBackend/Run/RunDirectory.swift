import Foundation
import JobEngine
package import SystemPackage

/// The directory of one run: its record, and the workspace that lasts as long as the job runs.
package struct RunDirectory: Hashable, Sendable {
    /// The directory itself.
    package let path: FilePath

    /// The directory of a run below that of all runs; nil when the run's name can't be that of a directory.
    init?(of run: RunID, in runs: FilePath) {
        let name = "\(run.job).\(run.buildID)"
        guard let component = FilePath.Component(name), component.kind == .regular else { return nil }
        path = runs.appending(component)
    }

    /// An existing directory.
    init(path: FilePath) {
        self.path = path
    }

    /// What the job knows as its home.
    package var home: FilePath { path.appending("home") }
    /// What the job knows as its `GOPATH`.
    package var goPath: FilePath { home.appending("go") }
    /// Where sources are checked out.
    package var source: FilePath { goPath.appending("src") }
    /// Where the job may put temporary files.
    package var temporary: FilePath { path.appending("tmp") }
    /// Where a launcher may put files for the job that nobody but the bot's user can read.
    package var secrets: FilePath { path.appending("secrets") }
    /// The variable that marks the processes of the run.
    var mark: String { "\(Self.markName)=\(path)" }
    /// The same as a variable of an environment.
    var markVariable: [String: String] { [Self.markName: path.string] }
    /// The name of that variable.
    static let markName = "BOWSPRIT_RUN"

    private var recordFile: URL { URL(filePath: path.appending("run.json").string) }

    /// Makes the directories.
    func make() throws {
        for directory in [source, temporary] {
            try FileManager.default.createDirectory(atPath: directory.string, withIntermediateDirectories: true)
        }
    }

    /// Stores the record in place of the one before.
    func save(_ record: RunRecord) throws {
        try JSONEncoder().encode(record).write(to: recordFile, options: .atomic)
    }

    /// The record; nil when there is none that can be read.
    func record() -> RunRecord? {
        (try? Data(contentsOf: recordFile)).flatMap { try? JSONDecoder().decode(RunRecord.self, from: $0) }
    }

    /// Removes the workspace, and keeps the record.
    func removeWorkspace() {
        removeSecrets()
        remove(home)
        remove(temporary)
    }

    /// Removes what the job was given of Secrets.
    func removeSecrets() {
        remove(secrets)
    }

    /// Removes everything.
    func remove() {
        remove(path)
    }

    private func remove(_ path: FilePath) {
        guard (try? FileManager.default.removeItem(atPath: path.string)) == nil else { return }
        // Some tools leave directories that can't be written, such as Go's module cache.
        let names = FileManager.default.enumerator(atPath: path.string)
        while let name = names?.nextObject() as? String {
            let item = path.appending(name).string
            let type = names?.fileAttributes?[.type] as? FileAttributeType
            if type == .typeDirectory {
                try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: item)
            }
        }
        try? FileManager.default.removeItem(atPath: path.string)
    }
}
