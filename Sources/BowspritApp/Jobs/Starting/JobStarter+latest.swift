import ForgeModel
import Foundation
import JobModel
import PluginKit
import Settings

/// Runs made again from the configuration as it is now: deck's `mode=latest`.
extension JobStarter {
    private static let keptLabels = [
        "prow.k8s.io/gerrit-revision", "prow.k8s.io/gerrit-patchset", ProwJobKey.gerritReportLabel,
        ProwJobKey.eventGUID, ProwJobKey.createdByTide,
    ]
    private static let keptAnnotations = ["prow.k8s.io/gerrit-id", "prow.k8s.io/gerrit-instance"]

    /// A new run of a job on the same refs.
    ///
    /// - Throws: ``DeskRefusal`` when the configuration has no such job any more, or several; a fault when the forge does
    ///   not answer.
    func latest(of job: ProwJob) async throws -> ProwJob {
        let configured = try await configured(job)
        let (labels, annotations) = (job.metadata.labels, job.metadata.annotations)
        return ProwJob.make(
            name: UUID().uuidString.lowercased(),
            namespace: settings().bot.prowJobNamespace,
            spec: configured.spec(job.spec.refs.map(Self.bare)),
            labels: configured.labels.merging(labels.filter { Self.keptLabels.contains($0.key) }) { _, kept in kept },
            annotations: configured.base.annotations
                .merging(annotations.filter { Self.keptAnnotations.contains($0.key) }) { _, kept in kept },
            trust: job.trust,
            at: now()
        )
    }

    private func configured(_ job: ProwJob) async throws -> ConfiguredRun {
        let name = job.spec.job
        guard job.spec.type != .batch else {
            throw DeskRefusal(.refused, "\(name) tests a batch, which only the merger makes; rerun it as it was")
        }
        guard job.spec.type != .periodic else {
            return try only(settings().jobs.runs(named: name).filter { $0.type == .periodic }, job)
        }
        guard let refs = job.spec.refs, !refs.org.isEmpty, !refs.repo.isEmpty, !refs.baseRef.isEmpty else {
            throw DeskRefusal(.refused, "\(job.name) names no repository and branch; rerun it as it was")
        }
        let repository = RepositoryName(owner: refs.org, name: refs.repo)
        var candidates = settings().jobs.runs(named: name, in: repository)
        if candidates.isEmpty { candidates = try await brought(job, refs, by: repository) }
        return try only(candidates.filter { $0.type == job.spec.type && $0.runs(on: refs.baseRef) }, job)
    }

    private func only(_ candidates: [ConfiguredRun], _ job: ProwJob) throws(DeskRefusal) -> ConfiguredRun {
        guard let first = candidates.first, candidates.count == 1 else {
            let count = candidates.isEmpty ? "no" : "\(candidates.count)"
            let place = job.spec.refs.map { " for \($0.fullName) on \($0.baseRef)" } ?? ""
            throw DeskRefusal(
                .refused,
                "the configuration has \(count) \(job.spec.type.rawValue) jobs \(job.spec.job)\(place); rerun it as it was"
            )
        }
        return first
    }

    /// What the repository itself says of the job, at the commits that the old run tested.
    private func brought(_ job: ProwJob, _ refs: Refs, by repository: RepositoryName) async throws -> [ConfiguredRun] {
        guard let own, let lookup, own.mayBringJobs(repository) else { return [] }
        do {
            guard let number = refs.pulls.first?.number else {
                return try await own.postsubmits(in: repository, at: CommitSHA(refs.baseSHA))
                    .filter { $0.name == job.spec.job }.map { .postsubmit($0, repository) }
            }
            let pull = try await lookup.pull(ThreadID(repository, number))
            guard pull.head.sha.text == refs.pulls.first?.sha else {
                throw DeskRefusal(
                    .refused,
                    "\(pull.id) has a newer head; ask for its test there, or rerun it as it was"
                )
            }
            let isTrusted = job.trust == .trusted
            return try await own.presubmits(for: pull, baseSHA: CommitSHA(refs.baseSHA), isTrusted: isTrusted)
                .filter { $0.name == job.spec.job }.map { .presubmit($0, repository) }
        } catch let mistake as InvalidJobConfiguration {
            throw DeskRefusal(.refused, "the jobs of \(repository) have mistakes: \(mistake)")
        }
    }

    /// The refs of the event, without what the job of then said about how to clone them.
    private static func bare(_ refs: Refs) -> Refs {
        Refs(
            org: refs.org,
            repo: refs.repo,
            repoLink: refs.repoLink,
            baseRef: refs.baseRef,
            baseSHA: refs.baseSHA,
            baseLink: refs.baseLink,
            pulls: refs.pulls
        )
    }
}
