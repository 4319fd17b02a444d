import Artifacts
import Foundation
import JobEngine
import JobModel

/// The files that a run leaves in the store of results.
struct RunArtifacts: Sendable {
    private let store: ArtifactStore
    private let job: ProwJob
    private let path: ArtifactPath
    private let directory: ObjectName

    /// The files of a job's run.
    ///
    /// - Throws: `ArtifactError.invalidName` when the job's names can't be part of a path.
    init(of job: ProwJob, in store: ArtifactStore) throws(ArtifactError) {
        self.store = store
        self.job = job
        path = store.path(of: job)
        directory = try ObjectName(path.runDirectory)
    }

    /// Where the job may leave files of its own.
    func makeDirectory() throws(ArtifactError) -> URL {
        try store.makeDirectory(try name(ArtifactName.artifacts))
    }

    /// The log of the run, empty.
    func makeLog(limit: Int, minimumSecretLength: Int) throws(ArtifactError) -> RunLog {
        let name = try name(ArtifactName.buildLog)
        return try RunLog(name, in: store, limit: limit, minimumSecretLength: minimumSecretLength)
    }

    /// The log of the run, which is over.
    func finishedLog() throws(ArtifactError) -> RunLog {
        RunLog(finished: try name(ArtifactName.buildLog), in: store)
    }

    /// Adds a line to the log of a run that nobody writes any more.
    func sayInLog(_ text: String) throws {
        try store.append(to: try name(ArtifactName.buildLog)).write(contentsOf: Data("\n# bowsprit: \(text)\n".utf8))
    }

    /// Writes what is known before anything is checked out.
    func writeStart(at time: Date) throws {
        try write(job, to: ArtifactName.prowJob)
        try write(StartedRecord(spec: job.spec, at: time), to: ArtifactName.started)
        try writePointers()
    }

    /// Writes what is known once the sources are checked out, or could not be.
    func write(_ checkout: Checkout, at time: Date) throws {
        var started = StartedRecord(spec: job.spec, at: time, commit: checkout.commit)
        started.metadata[JobAnnotation.testedTree] = checkout.tree.map(JSONValue.string)
        started.metadata[JobAnnotation.testedCommit] = checkout.commit.map(JSONValue.string)
        try write(started, to: ArtifactName.started)
        guard !checkout.records.isEmpty else { return }
        try write(checkout.records, to: ArtifactName.cloneRecords)
        let text = checkout.records.map(\.text).joined(separator: "\n")
        try store.write(Data(text.utf8), to: try name(ArtifactName.cloneLog))
    }

    /// Writes how the run ended; the last file of a run.
    func write(_ end: RunEnd) throws {
        let result: FinishedRecord.Result =
            switch end.outcome {
            case .passed: .success
            case .stopped, .lost: .aborted
            case .failed, .timedOut, .broken: .failure
            }
        let record = FinishedRecord(spec: job.spec, result: result, at: end.finishedAt, metadata: metadata())
        try write(record, to: ArtifactName.finished)
        try writePointers()
    }

    /// What the job itself noted in `artifacts/metadata.json`; nothing when that is missing, too long, or no object.
    private func metadata() -> [String: JSONValue] {
        let limit = 1 << 20
        guard let content = try? store.read(try name("\(ArtifactName.artifacts)/metadata.json"), count: limit),
            content.count < limit
        else { return [:] }
        return (try? JSONDecoder().decode([String: JSONValue].self, from: content)) ?? [:]
    }

    private func writePointers() throws {
        for (pointer, text) in path.pointers {
            try store.write(Data(text.utf8), to: try ObjectName(pointer))
        }
    }

    private func write(_ value: some Encodable, to file: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try store.write(try encoder.encode(value), to: try name(file))
    }

    private func name(_ file: String) throws(ArtifactError) -> ObjectName {
        try ObjectName("\(directory)/\(file)")
    }
}
