import Foundation
import GitProcess
import JobModel
import SystemPackage

/// A bare copy of a repository that the clones of jobs borrow their objects from.
///
/// Nothing is ever pruned from it: a clone may need any commit that was there once. What is fetched shows up at once and
/// whole, so a fetch that is killed leaves nothing but temporary files.
struct Mirror: Sendable {
    /// The repository itself.
    let directory: FilePath
    /// Whether it has contents of files only where a checkout needed them.
    let isBlobless: Bool

    /// Where its objects are.
    var objects: FilePath { directory.appending("objects") }

    private static let tags = "+refs/tags/*:refs/tags/*"

    /// Makes the repository where there is none, and mends what a killed process left in one that is there.
    func prepare(_ session: CloneSession) async throws(CloneFailure) {
        do {
            try FileManager.default.createDirectory(atPath: directory.string, withIntermediateDirectories: true)
        } catch {
            throw .git(session.refs, "making its mirror")
        }
        removeLeftovers()
        try await session.run(["init", "--quiet", "--bare", "."], in: directory)
        let settings = ["gc.auto": "0", "fetch.unpackLimit": "1"]
        for (key, value) in settings.merging(
            isBlobless ? Self.promisor(session.location) : [:],
            uniquingKeysWith: { $1 }
        ) {
            try await session.run(["config", key, value], in: directory)
        }
    }

    /// The settings of a repository that gets from its remote what it lacks.
    static func promisor(_ location: CloneLocation) -> [String: String] {
        [
            "remote.origin.url": location.url, "remote.origin.promisor": "true",
            "remote.origin.partialclonefilter": "blob:none",
        ]
    }

    /// Whether a commit is there.
    func has(_ commit: String, _ session: CloneSession) async -> Bool {
        let arguments = ["cat-file", "-e", "\(commit)^{commit}"]
        return await session.ask(arguments, in: directory, environment: ["GIT_NO_LAZY_FETCH": "1"]).error == nil
    }

    /// Fetches the base of a job, and the repository's tags where the job wants them. Gives the commit.
    func fetchBase(_ session: CloneSession) async throws(CloneFailure) -> String {
        let refs = session.refs
        let tags = refs.wantsTags ? [Self.tags] : []
        let copy = "refs/bases/\(refs.baseRef.asOneComponent)"
        var isThere = false
        for ref in refs.namesOfBase where !isThere {
            // By its whole name: else git takes the copy for one of a ref that is gone, and prunes it.
            let arguments = fetch(tags + ["+\(ref):\(copy)"], prunes: true, session)
            let result = await session.attempt(arguments, in: directory, reaches: true)
            isThere = result.error == nil
            guard result.saysThatRefIsMissing else { break }
        }
        guard !refs.baseSHA.isEmpty else {
            if !isThere {
                try await session.run(fetch(tags + ["+\(refs.baseRef):\(copy)"], session), in: directory, reaches: true)
            }
            return try await session.run(["rev-parse", "--verify", "\(copy)^{commit}"], in: directory)
        }
        if isThere, await has(refs.baseSHA, session) { return refs.baseSHA }
        let wanted = tags + ["+\(refs.baseSHA):refs/commits/\(refs.baseSHA)"]
        try await session.run(fetch(wanted, session), in: directory, reaches: true)
        return refs.baseSHA
    }

    /// Fetches the head of a pull request. Gives the commit.
    func fetch(_ pull: Pull, _ session: CloneSession) async throws(CloneFailure) -> String {
        let ref = pull.ref.isEmpty ? "refs/pull/\(pull.number)/head" : pull.ref
        let copy = "refs/pulls/\(ref.asOneComponent)"
        let byRef = fetch(["+\(ref):\(copy)"], session)
        guard !pull.sha.isEmpty else {
            try await session.run(byRef, in: directory, reaches: true)
            return try await session.run(["rev-parse", "--verify", "\(copy)^{commit}"], in: directory)
        }
        if await has(pull.sha, session) { return pull.sha }
        let result = await session.attempt(byRef, in: directory, reaches: true)
        if result.error == nil, await has(pull.sha, session) { return pull.sha }
        // The pull request may have moved on; servers that know the commit still give it by its name.
        let bySHA = fetch(["+\(pull.sha):refs/commits/\(pull.sha)"], session)
        try await session.run(bySHA, in: directory, reaches: true)
        return pull.sha
    }

    /// Puts the objects of many fetches together, so that looking for one stays fast. Nothing is dropped.
    func tidy(_ session: CloneSession) async {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: objects.appending("pack").string)) ?? []
        guard names.count(where: { $0.hasSuffix(".pack") }) > Self.packLimit else { return }
        // Git can't yet put together by size what it keeps apart because a remote promises the rest.
        let how = isBlobless ? ["-a", "-d", "--keep-unreachable"] : ["-d", "--geometric=2"]
        _ = await session.ask(["repack", "--quiet"] + how, in: directory)
        _ = await session.ask(["pack-refs", "--all"], in: directory)
    }

    /// Whether the copy is damaged, which the repository itself is not to blame for.
    func isBroken(_ session: CloneSession) async -> Bool {
        let remote = ["ls-remote", "--quiet", "--", session.location.url, "HEAD"]
        guard await session.ask(remote, in: "/", reaches: true).error == nil else { return false }
        let check = ["fsck", "--no-dangling", "--no-progress"]
        return await session.ask(check, in: directory, environment: ["GIT_NO_LAZY_FETCH": "1"]).error != nil
    }

    static let packLimit = 40

    private func fetch(_ wanted: [String], prunes: Bool = false, _ session: CloneSession) -> [String] {
        let options = (prunes ? ["--prune"] : []) + (isBlobless ? ["--filter=blob:none"] : [])
        // By its name, so that git finds what the remote promised.
        let remote = isBlobless ? "origin" : session.location.url
        return ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head"] + options + ["--", remote] + wanted
    }

    private func removeLeftovers() {
        let names = FileManager.default.enumerator(atPath: directory.string)
        while let name = names?.nextObject() as? String {
            let file = FilePath(name).lastComponent?.string ?? ""
            guard file.hasSuffix(".lock") || file.hasPrefix("tmp_") else { continue }
            try? FileManager.default.removeItem(atPath: directory.pushing(FilePath(name)).string)
        }
    }
}

extension Refs {
    /// The names that the base may have: that of a branch, else of a tag.
    fileprivate var namesOfBase: [String] {
        if baseRef.isEmpty { return [] }
        return baseRef.hasPrefix("refs/") ? [baseRef] : ["refs/heads/\(baseRef)", "refs/tags/\(baseRef)"]
    }

    /// Whether every tag is fetched with the base.
    var wantsTags: Bool {
        !skipFetchHead && sparseCheckoutFiles.isEmpty
    }

    /// Whether contents of files are fetched only where a checkout needs them.
    var isBlobless: Bool {
        bloblessFetch == true || !sparseCheckoutFiles.isEmpty
    }
}

extension String {
    /// The text as one component of the name of a ref, so that no two get into each other's way.
    fileprivate var asOneComponent: String {
        replacing("%", with: "%25").replacing("/", with: "%2F")
    }
}
