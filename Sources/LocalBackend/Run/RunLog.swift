import Artifacts
import Censoring
import Foundation
import JobEngine
import JobModel
import Synchronization

/// The output of a run: written to `build-log.txt` as it comes, and read by any number of followers.
final class RunLog: Sendable {
    private struct State {
        var file: FileHandle?
        var length: Int64 = 0
        var isFull = false
        var secrets: Set<[UInt8]> = []
        var censor = Censor(secrets: [])
        var stream = CensoredStream(Censor(secrets: []))
    }

    private let state: Mutex<State>
    private let limit: Int64
    private let minimumSecretLength: Int
    /// How long the log is; the greatest number once nothing more comes.
    private let growth = Watermark()
    private let store: ArtifactStore
    private let name: ObjectName

    /// A log that is to be written, `limit` bytes long at most, apart from what the backend itself says.
    ///
    /// - Throws: `ArtifactError`.
    init(_ name: ObjectName, in store: ArtifactStore, limit: Int, minimumSecretLength: Int) throws(ArtifactError) {
        self.name = name
        self.store = store
        self.limit = Int64(limit)
        self.minimumSecretLength = minimumSecretLength
        state = Mutex(State(file: try store.create(name)))
    }

    /// The log of a run that is over.
    init(finished name: ObjectName, in store: ArtifactStore) {
        self.name = name
        self.store = store
        limit = 0
        minimumSecretLength = 0
        state = Mutex(State())
        growth.raise(to: .max)
    }

    /// Blots out secrets in whatever is added from now on.
    func hide(_ secrets: [[UInt8]]) {
        guard !secrets.isEmpty else { return }
        writeWhatIsHeldBack()
        state.withLock { state in
            state.secrets.formUnion(secrets)
            state.censor = Censor(secrets: Array(state.secrets), minimumLength: minimumSecretLength)
            state.stream = CensoredStream(state.censor)
        }
    }

    /// Text without the secrets.
    func censored(_ text: String) -> String {
        state.withLock { $0.censor }.censored(text)
    }

    /// Adds a piece of the job's output; what is too much is left out, and that is said.
    func append(_ bytes: UnsafeRawBufferPointer) {
        let (room, becomesFull) = state.withLock { state -> (Int, Bool) in
            guard !state.isFull else { return (0, false) }
            let room = Int(min(Int64(bytes.count), max(0, limit - state.length)))
            state.isFull = room < bytes.count
            return (room, state.isFull)
        }
        if room > 0 {
            write(Data(state.withLock { $0.stream.append(bytes[..<room]) }))
        }
        if becomesFull {
            writeWhatIsHeldBack()
            say("The output is longer than \(limit) bytes; the rest is not kept.")
        }
    }

    /// Adds a line of the backend's own.
    func say(_ text: String) {
        let needsNewline = state.withLock { $0.length > 0 } && !endsWithNewline
        write(Data("\(needsNewline ? "\n" : "")# bowsprit: \(censored(text))\n".utf8))
    }

    /// Adds text as it is.
    func write(text: String) {
        write(Data(censored(text).utf8))
    }

    /// Says that nothing more comes.
    func close() {
        writeWhatIsHeldBack()
        state.withLock { state in
            try? state.file?.close()
            state.file = nil
        }
        growth.raise(to: .max)
    }

    /// The next piece of the output from an offset, once there is one; nil when nothing more comes.
    ///
    /// - Throws: `ArtifactError`.
    func next(from offset: Int64) async throws(ArtifactError) -> ByteChunk? {
        while !Task.isCancelled {
            // Looked at before reading: what comes after the last write is nothing.
            let isOver = growth.value == .max
            let bytes = try read(from: offset)
            if !bytes.isEmpty {
                return ByteChunk(offset: offset, bytes: [UInt8](bytes))
            }
            if isOver { return nil }
            await growth.passes(offset)
        }
        return nil
    }

    private func read(from offset: Int64) throws(ArtifactError) -> Data {
        do {
            return try store.read(name, from: offset, count: 65536)
        } catch .notFound {
            return Data()
        }
    }

    /// Writes what could have been the beginning of a secret.
    private func writeWhatIsHeldBack() {
        let bytes = state.withLock { $0.stream.finish() }
        if !bytes.isEmpty { write(Data(bytes)) }
    }

    private var endsWithNewline: Bool {
        let length = state.withLock { $0.length }
        return (try? store.read(name, from: length - 1, count: 1)) == Data("\n".utf8)
    }

    /// Writes what fits on the disk; a log that can't be written must not end the job.
    private func write(_ data: Data) {
        let length = state.withLock { state in
            if (try? state.file?.write(contentsOf: data)) != nil {
                state.length += Int64(data.count)
            }
            return state.length
        }
        growth.raise(to: length)
    }
}
