import Foundation
import PluginKit

/// A freeze of the next release.
struct Freeze {
    private let release: ReleaseNumber
    /// The release's branch is there and its first tag is not: what merges is brought to that branch too.
    private let isTestFreeze: Bool
    /// The merger leaves the release's branch out.
    private let isCodeFreeze: Bool

    /// Finds out by branches, tags and the merger's configuration; nil when nothing is frozen.
    ///
    /// - Throws: A fault when the forge does not answer.
    init?(_ call: Call) async throws {
        let prefix = "heads/" + ReleaseNumber.branchPrefix
        let branches = try await call.forge.refs(startingWith: prefix, in: TestFreeze.repository)
        let releases = branches.compactMap { ReleaseNumber(branch: $0.dropFirst("heads/".count)) }
        guard let latest = releases.max() else { return nil }
        let tag = "tags/" + latest.tag
        isTestFreeze = try await !call.forge.refs(startingWith: tag, in: TestFreeze.repository).contains(tag)
        let candidates = isTestFreeze ? [latest] : [latest, latest.next]
        let excluded = candidates.last { call.tide.excludes(branch: $0.branch, in: TestFreeze.repository) }
        isCodeFreeze = excluded != nil
        release = excluded ?? latest
        guard isTestFreeze || isCodeFreeze else { return nil }
    }

    /// The notice, in Markdown.
    func words(lastFastForward: Date?, isBug: Bool) -> String {
        let phases = "https://github.com/kubernetes/sig-release/blob/master/releases/release_phases.md"
        let freezes = [
            isTestFreeze ? "[test freeze](\(phases)#test-freeze)" : nil,
            isCodeFreeze ? "[code freeze](\(phases)#code-freeze)" : nil,
        ]
        let names = freezes.compactMap(\.self).joined(separator: " and ")
        let fastForward =
            "What merges now is brought to `\(release.branch)` by the job `\(TestFreeze.fastForwardJob)`, which last "
            + "succeeded \(lastFastForward.map { "at \(RFC3339.text($0))" } ?? "at a time that I do not know")."
        let rule =
            isBug
            ? "This is a fix of a bug: say in the description whether the release needs it, or whether it can wait."
            : "Unless the release needs your change, please wait with it until \(release.tag) is out."
        return [
            "Kubernetes \(release) is in \(names).", isTestFreeze ? fastForward : nil, rule,
        ]
        .compactMap(\.self).joined(separator: "\n\n")
    }
}
