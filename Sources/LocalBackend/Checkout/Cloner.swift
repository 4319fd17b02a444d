import Foundation
import GitProcess
package import JobModel
import SystemPackage

/// Checks out what a job asks for, below a directory that stands for `$GOPATH/src`.
struct Cloner: Sendable {
    let source: FilePath
    let git: GitRunner
    let retries: [Duration]
    let clock: any Clock<Duration>
    let location: @Sendable (Refs) async throws -> CloneLocation

    /// Clones every repository, the main one first.
    ///
    /// - Returns: what was checked out, and the failure that ended it.
    func checkOut(_ spec: ProwJobSpec) async -> (Checkout, CloneFailure?) {
        var checkout = Checkout(records: [])
        for refs in spec.clonedRefs {
            do throws(CloneFailure) {
                try await clone(refs, into: &checkout)
            } catch {
                return (checkout, error)
            }
        }
        return (checkout, nil)
    }

    private func clone(_ refs: Refs, into checkout: inout Checkout) async throws(CloneFailure) {
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
        let location: CloneLocation
        do {
            location = try await self.location(refs)
            try FileManager.default.createDirectory(atPath: directory.string, withIntermediateDirectories: true)
        } catch {
            throw CloneFailure(
                message: "\(refs.fullName) can't be checked out: \(error).",
                advice: "Run the job again when this is mended."
            )
        }
        var clone = RepositoryClone(refs, from: location, into: directory, git: git, retries: retries, clock: clock)
        defer { checkout.records.append(clone.record) }
        try await clone.run()
        if checkout.records.isEmpty {
            checkout.tree = try await clone.tree()
            checkout.commit = clone.record.finalSHA
        }
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
    /// Whether git can only take the refs for what they are, never for an option.
    fileprivate var isSafe: Bool {
        let commits = [baseSHA] + pulls.map(\.sha)
        let names = [baseRef] + pulls.map(\.ref)
        return commits.allSatisfy { $0.allSatisfy(\.isHexDigit) } && names.allSatisfy { !$0.hasPrefix("-") }
    }
}

extension FilePath {
    /// Where a repository is checked out below this directory; nil when that would not be below it.
    func directory(of refs: Refs) -> FilePath? {
        lexicallyResolving(FilePath(root: nil, FilePath(refs.clonePath).components))
    }
}
