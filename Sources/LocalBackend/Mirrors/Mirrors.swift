import Foundation
import GitProcess
import JobModel
import Synchronization
import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The mirrors of repositories on this machine: a folder for each, in which generations are counted.
///
/// A mirror that is damaged is followed by a new generation; the old one stays until no clone can need it any more.
final class Mirrors: Sendable {
    private struct State {
        /// The mirrors that this process has looked after.
        var prepared: Set<FilePath> = []
        /// How many fetches of a base have begun, for each mirror.
        var fetches: [FilePath: Int] = [:]
        /// The last of these that succeeded, and what it was for.
        var fetched: [FilePath: [FetchedBase: Int]] = [:]
        var swept = Date.distantPast

        /// Takes note of a fetch that succeeded. Only those of now are of use, so a mirror with many bases starts anew.
        mutating func note(_ base: FetchedBase, _ number: Int, of path: FilePath) {
            if fetched[path, default: [:]].count >= 100 { fetched[path] = nil }
            fetched[path, default: [:]][base] = number
        }

        /// Forgets a mirror that is removed.
        mutating func forget(_ path: FilePath) {
            prepared.remove(path)
            fetches[path] = nil
            fetched[path] = nil
        }
    }

    private struct FetchedBase: Hashable {
        let ref: String
        let hasTags: Bool
    }

    let folder: FilePath
    private let now: @Sendable () -> Date
    private let turns = Turns<String>()
    private let state = Mutex(State())

    init(folder: FilePath, now: @escaping @Sendable () -> Date) {
        self.folder = folder
        self.now = now
    }

    /// The mirror that the clone of a session borrows from; nil when the job wants only so many commits, which no mirror
    /// can give, or when the address can't be a mirror's name.
    ///
    /// - Throws: ``CloneFailure``.
    func mirror(for session: CloneSession) async throws(CloneFailure) -> Mirror? {
        guard session.refs.cloneDepth == 0,
            let name = MirrorName(session.location, isBlobless: session.refs.isBlobless)
        else { return nil }
        let home = folder.appending(name.component)
        let mirror = Mirror(directory: generation(last(in: home), in: home), isBlobless: session.refs.isBlobless)
        try await inTurn(mirror.directory.string, session) { () async throws(CloneFailure) in
            if !self.state.withLock({ $0.prepared.contains(mirror.directory) }) {
                try await mirror.prepare(session)
                self.state.withLock { _ = $0.prepared.insert(mirror.directory) }
            }
        }
        touch(mirror.directory)
        return mirror
    }

    /// Brings the base of a session's job into a mirror. Gives the commit.
    ///
    /// Many jobs that start together are served by one fetch: one that began after a job asked is as good as its own.
    ///
    /// - Throws: ``CloneFailure``.
    func fetchBase(into mirror: Mirror, _ session: CloneSession) async throws(CloneFailure) -> String {
        let refs = session.refs
        let key = FetchedBase(ref: refs.baseRef, hasTags: refs.wantsTags)
        let asked = state.withLock { $0.fetches[mirror.directory, default: 0] }
        if !refs.wantsTags, !refs.baseSHA.isEmpty, await mirror.has(refs.baseSHA, session) { return refs.baseSHA }
        return try await inTurn(mirror.directory.string, session) { () async throws(CloneFailure) in
            let last = self.state.withLock { $0.fetched[mirror.directory]?[key] ?? 0 }
            if last > asked, !refs.baseSHA.isEmpty, await mirror.has(refs.baseSHA, session) { return refs.baseSHA }
            let number = self.state.withLock { state in
                state.fetches[mirror.directory, default: 0] += 1
                return state.fetches[mirror.directory, default: 0]
            }
            let commit = try await mirror.fetchBase(session)
            self.state.withLock { $0.note(key, number, of: mirror.directory) }
            await mirror.tidy(session)
            return commit
        }
    }

    /// Brings the head of a pull request into a mirror. Gives the commit.
    ///
    /// - Throws: ``CloneFailure``.
    func fetch(_ pull: Pull, into mirror: Mirror, _ session: CloneSession) async throws(CloneFailure) -> String {
        try await inTurn("\(mirror.directory)#\(pull.number)", session) { () async throws(CloneFailure) in
            try await mirror.fetch(pull, session)
        }
    }

    /// Follows a damaged mirror with a new, empty one.
    ///
    /// - Returns: Whether it was damaged.
    func replace(_ mirror: Mirror, _ session: CloneSession) async -> Bool {
        guard await mirror.isBroken(session) else { return false }
        let home = mirror.directory.removingLastComponent()
        let number = Int(mirror.directory.stem ?? "") ?? 0
        let next = generation(number + 1, in: home)
        return (try? FileManager.default.createDirectory(atPath: next.string, withIntermediateDirectories: true)) != nil
    }

    // MARK: Cleaning up

    /// Removes the mirrors that no job has used for a while, and damaged ones that were followed by others.
    func sweep(unusedFor limit: TimeInterval) async {
        for name in names(in: folder) {
            let home = folder.appending(name)
            for generation in names(in: home) where isUnused(home.appending(generation), for: limit) {
                let path = home.appending(generation)
                try? await turns.take(path.string) {
                    guard self.isUnused(path, for: limit) else { return }
                    self.state.withLock { $0.forget(path) }
                    try FileManager.default.removeItem(atPath: path.string)
                }
            }
            // Only when nothing is in it.
            rmdir(home.string)
        }
    }

    /// Sweeps if that was not done within a day.
    func sweepDaily(unusedFor limit: TimeInterval) async {
        let isDue = state.withLock { state in
            guard now().timeIntervalSince(state.swept) >= 86_400 else { return false }
            state.swept = now()
            return true
        }
        if isDue { await sweep(unusedFor: limit) }
    }

    private func isUnused(_ path: FilePath, for limit: TimeInterval) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path.string)
        guard let used = attributes?[.modificationDate] as? Date else { return false }
        return now().timeIntervalSince(used) > limit
    }

    /// Notes that a mirror is used now.
    private func touch(_ path: FilePath) {
        try? FileManager.default.setAttributes([.modificationDate: now()], ofItemAtPath: path.string)
    }

    // MARK: Generations

    private func generation(_ number: Int, in home: FilePath) -> FilePath {
        home.appending("\(number).git")
    }

    /// The number of the newest generation; 1 when there is none.
    private func last(in home: FilePath) -> Int {
        names(in: home).compactMap { FilePath($0).stem.flatMap(Int.init) }.max() ?? 1
    }

    private func names(in folder: FilePath) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.string)) ?? []
    }

    private func inTurn<Value: Sendable>(
        _ key: String,
        _ session: CloneSession,
        _ body: @Sendable () async throws(CloneFailure) -> Value
    ) async throws(CloneFailure) -> Value {
        do {
            return try await turns.take(key) { try await body() }
        } catch {
            throw error as? CloneFailure ?? .interrupted
        }
    }
}
