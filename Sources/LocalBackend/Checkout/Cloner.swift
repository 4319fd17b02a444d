import Foundation
import GitProcess
package import JobModel
import SystemPackage

/// Checks out what a job asks for, below a directory that stands for `$GOPATH/src`.
struct Cloner: Sendable {
    let source: FilePath
    let git: GitRunner
    let mirrors: Mirrors
    let retries: [Duration]
    let clock: any Clock<Duration>
    let location: @Sendable (Refs) async throws -> CloneLocation

    /// How many repositories are cloned at a time.
    private static let width = 4

    /// What became of one repository.
    private struct Outcome: Sendable {
        var record: CloneRecord
        var tree: String?
        var mirror: FilePath?
        var failure: CloneFailure?
    }

    /// Clones every repository, several at a time.
    ///
    /// - Returns: what was checked out, the main repository first, and the first failure in that order.
    func checkOut(_ spec: ProwJobSpec) async -> (Checkout, CloneFailure?) {
        let wanted = spec.clonedRefs
        if let failure = clash(among: wanted) { return (Checkout(records: []), failure) }
        let outcomes = await withTaskGroup(of: (Int, Outcome).self) { group in
            var outcomes: [Int: Outcome] = [:]
            for (index, refs) in wanted.enumerated() {
                if index >= Self.width, let (index, outcome) = await group.next() { outcomes[index] = outcome }
                group.addTask { (index, await clone(refs, isMain: index == 0)) }
            }
            for await (index, outcome) in group { outcomes[index] = outcome }
            return wanted.indices.compactMap { outcomes[$0] }
        }
        var checkout = Checkout(records: outcomes.map(\.record))
        checkout.references = Set(outcomes.compactMap(\.mirror)).sorted { $0.string < $1.string }
        let failure = outcomes.lazy.compactMap(\.failure).first
        if failure == nil, let main = outcomes.first {
            checkout.commit = main.record.finalSHA
            checkout.tree = main.tree
        }
        return (checkout, failure)
    }

    private func clone(_ refs: Refs, isMain: Bool) async -> Outcome {
        let start = ContinuousClock.now
        var outcome = Outcome(record: CloneRecord(refs: refs))
        do throws(CloneFailure) {
            let directory = try directory(for: refs)
            let session = CloneSession(refs, from: try await place(of: refs), git: git, retries: retries, clock: clock)
            defer { outcome.record.commands = session.commands }
            let clone = RepositoryClone(session: session, directory: directory, mirrors: mirrors)
            (outcome.record.finalSHA, outcome.mirror) = try await clone.run()
            if isMain { outcome.tree = try await clone.tree() }
        } catch {
            outcome.record.failed = true
            outcome.failure = error
        }
        outcome.record.duration = (ContinuousClock.now - start).wholeNanoseconds
        return outcome
    }

    /// Makes the directory that a repository is checked out in.
    private func directory(for refs: Refs) throws(CloneFailure) -> FilePath {
        guard refs.isSafe else {
            throw CloneFailure(
                message: "The refs of \(refs.fullName), `\(refs)`, are not names of branches and commits.",
                advice: "Start the job again from its pull request."
            )
        }
        guard let directory = source.directory(of: refs) else {
            throw CloneFailure(
                message: "The path of \(refs.fullName), `\(refs.clonePath)`, leads out of the workspace.",
                advice: "Correct `path_alias` in the job's configuration."
            )
        }
        do {
            try FileManager.default.createDirectory(atPath: directory.string, withIntermediateDirectories: true)
            return directory
        } catch {
            throw .unavailable(refs, error)
        }
    }

    private func place(of refs: Refs) async throws(CloneFailure) -> CloneLocation {
        do {
            return try await location(refs)
        } catch {
            throw .unavailable(refs, error)
        }
    }

    /// Why two of the repositories can't be in the same workspace; nil when they can.
    private func clash(among wanted: [Refs]) -> CloneFailure? {
        var seen: Set<FilePath> = []
        for refs in wanted {
            guard let directory = source.directory(of: refs), !seen.insert(directory).inserted else { continue }
            return CloneFailure(
                message: "Two repositories are to be checked out at `\(refs.clonePath)`.",
                advice: "Give one of them another `path_alias` in the job's configuration."
            )
        }
        return nil
    }
}

extension CloneFailure {
    fileprivate static func unavailable(_ refs: Refs, _ error: any Error) -> CloneFailure {
        CloneFailure(
            message: "\(refs.fullName) can't be checked out: \(error).",
            advice: "Run the job again when this is mended."
        )
    }
}

extension ProwJobSpec {
    /// What is cloned, the main repository first; nothing when the job says so.
    var clonedRefs: [Refs] {
        guard decorationConfig?.skipCloning != true else { return [] }
        return [refs].compactMap(\.self) + extraRefs
    }

    /// The repository that the job starts in: the one that says so, else the first.
    package var workdirRefs: Refs? {
        clonedRefs.first(where: \.workdir) ?? clonedRefs.first
    }
}

extension Refs {
    /// Whether git can only take the refs for what they are, never for an option or a pair of refs.
    fileprivate var isSafe: Bool {
        let commits = [baseSHA] + pulls.map(\.sha)
        let names = [baseRef] + pulls.map(\.ref)
        return commits.allSatisfy { $0.allSatisfy(\.isHexDigit) }
            && names.allSatisfy { !$0.hasPrefix("-") && !$0.hasPrefix("+") && !$0.contains(":") && !$0.contains("*") }
    }
}

extension FilePath {
    /// Where a repository is checked out below this directory; nil when that would not be below it.
    func directory(of refs: Refs) -> FilePath? {
        lexicallyResolving(FilePath(root: nil, FilePath(refs.clonePath).components))
    }
}
