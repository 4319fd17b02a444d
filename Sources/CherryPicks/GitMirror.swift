import ForgeModel
import Foundation
import GitProcess
import SystemPackage

/// A bare copy of a repository on this machine, which fetches what it is asked for and no file before it is needed.
struct GitMirror: Sendable {
    let directory: FilePath
    let url: String
    let git: GitRunner
    /// Variables by which git may read and write the repository; not arguments, which other processes can see.
    let access: [String: String]

    /// Makes the copy where there is none.
    ///
    /// - Throws: ``CherryPickFault``.
    func prepare() async throws {
        do {
            try FileManager.default.createDirectory(atPath: directory.string, withIntermediateDirectories: true)
        } catch {
            throw CherryPickFault("\(directory) can't be made: \(error)")
        }
        try await run(["init", "--quiet", "--bare", "."])
        try await run(["config", "remote.origin.url", url])
        try await run(["config", "remote.origin.promisor", "true"])
        try await run(["config", "remote.origin.partialclonefilter", "blob:none"])
    }

    /// Fetches a ref into one of the same name.
    ///
    /// - Returns: Whether the repository has it.
    /// - Throws: ``CherryPickFault`` when git fails for another reason.
    func fetch(_ ref: String) async throws -> Bool {
        let result = await git.run(
            ["fetch", "--quiet", "--no-tags", "--filter=blob:none", "origin", "+\(ref):\(ref)"],
            in: directory,
            environment: access
        )
        guard let error = result.error else { return true }
        if result.output.contains("couldn't find remote ref") { return false }
        throw CherryPickFault("\(ref) can't be fetched from \(url) (\(error)): \(result.line)")
    }

    /// Runs a command that must succeed.
    ///
    /// - Throws: ``CherryPickFault``.
    @discardableResult
    func run(_ arguments: [String], in folder: FilePath? = nil) async throws -> String {
        let result = await git.run(arguments, in: folder ?? directory, environment: access)
        guard let error = result.error else { return result.line }
        throw CherryPickFault("git \(arguments.first ?? "") failed for \(url) (\(error)): \(result.line)")
    }
}
