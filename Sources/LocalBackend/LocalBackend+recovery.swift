import Foundation
import JobEngine
import JobModel
import Logging
import SystemPackage

extension LocalBackend {
    /// For how many seconds the end of a run is remembered that nobody asks for: its job was deleted, or the bot ended
    /// right after it stored the result.
    private static let memory: TimeInterval = 7 * 86_400

    /// Ends what an earlier process of the bot left behind, and remembers how those runs ended.
    ///
    /// - Throws: ``JobEngine/BackendError/unavailable(_:)`` when the directory of runs can't be used.
    func recover() async throws(BackendError) {
        let names: [String]
        do {
            try FileManager.default.createDirectory(atPath: context.runs.string, withIntermediateDirectories: true)
            names = try FileManager.default.contentsOfDirectory(atPath: context.runs.string)
        } catch {
            throw .unavailable("the directory \(context.runs) can't be used: \(error)")
        }
        for name in names.sorted() {
            let directory = RunDirectory(path: context.runs.appending(name))
            if let record = directory.record() {
                await recover(record, directory)
            } else {
                directory.remove()
            }
        }
    }

    private func recover(_ record: RunRecord, _ directory: RunDirectory) async {
        var record = record
        if case .ended(let end) = record.state {
            guard context.now().timeIntervalSince(end.finishedAt) < Self.memory else { return directory.remove() }
            directory.removeWorkspace()
            return remember(record)
        }
        let launcher = context.launchers.launcher(of: record.launcher ?? .local)
        await launcher?.end(RunRemains(directory: directory, process: record.process))
        directory.removeWorkspace()
        let start: RunStart? = if case .running(let start) = record.state { start } else { nil }
        let message = "Bowsprit ended while the job ran."
        let end = RunEnd(.lost, message: message, finishedAt: context.now(), start: start)
        record.state = .ended(end)
        do {
            try directory.save(record)
            let artifacts = try RunArtifacts(of: record.job, in: context.artifacts)
            try artifacts.sayInLog(message)
            try artifacts.write(end)
        } catch {
            context.logger.error(
                "The end of a lost run can't be stored",
                metadata: ["run": "\(record.run)", "error": "\(error)"]
            )
        }
        remember(record)
    }
}
