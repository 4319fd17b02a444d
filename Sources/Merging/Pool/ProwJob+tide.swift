import Crypto
import ForgeModel
import Foundation
import JobModel

extension ProwJob {
    /// The run of a required job of a pull request on a base.
    ///
    /// Its name follows from what it tests, so that asking twice, also after a crash, starts one run.
    static func tide(
        _ presubmit: Presubmit,
        for pull: PoolPullRequest,
        base: CommitSHA,
        settings: MergeSettings,
        at time: Date
    ) -> ProwJob {
        let refs = Refs(pull: pull, base: base, linkURL: settings.linkURL)
        return .make(
            name: name(presubmit, pull, base),
            namespace: settings.namespace,
            spec: ProwJobSpec(presubmit: presubmit, refs: refs),
            labels: presubmit.base.labels.merging([ProwJobKey.createdByTide: "true"]) { _, tide in tide },
            annotations: presubmit.base.annotations,
            trust: .trusted,
            at: time
        )
    }

    /// A UUID in form, made from what is tested.
    private static func name(_ presubmit: Presubmit, _ pull: PoolPullRequest, _ base: CommitSHA) -> String {
        let parts = [
            pull.repository.fullName.lowercased(), String(pull.number), pull.baseBranch, pull.headSHA.text, base.text,
            presubmit.name, presubmit.context,
        ]
        let digest = SHA256.hash(data: Data(parts.joined(separator: "\n").utf8))
        let digits = digest.prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        let groups = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
        return groups.map { $0.joined() }.joined(separator: "-")
    }
}

extension Refs {
    /// What a test of a pull request on a base checks out, with Tide's links.
    init(pull: PoolPullRequest, base: CommitSHA, linkURL: String) {
        let page = "\(linkURL)/\(pull.repository)"
        let author = pull.author.withoutBotSuffix
        self.init(
            org: pull.repository.owner,
            repo: pull.repository.name,
            repoLink: page,
            baseRef: pull.baseBranch,
            baseSHA: base.text,
            baseLink: "\(page)/tree/\(base)",
            pulls: [
                Pull(
                    number: pull.number,
                    author: pull.author.text,
                    sha: pull.headSHA.text,
                    title: pull.title,
                    headRef: pull.headBranch,
                    link: pull.url.isEmpty ? "\(page)/pull/\(pull.number)" : pull.url,
                    commitLink: "\(page)/commit/\(pull.headSHA)",
                    authorLink: pull.author.hasBotSuffix ? "\(linkURL)/apps/\(author)" : "\(linkURL)/\(author)"
                )
            ]
        )
    }
}
