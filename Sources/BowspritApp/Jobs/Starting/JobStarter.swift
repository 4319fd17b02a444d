import ForgeModel
import Foundation
import JobModel
import PluginKit
import Settings
import YAML

/// Makes runs of configured jobs as people order them, in the manner of Prow's `mkpj`.
struct JobStarter: Sendable {
    /// The configuration as it is now.
    let settings: @Sendable () -> SettingsSnapshot
    /// What looks up commits; nil where no forge is asked.
    var lookup: CommitLookup?
    /// What reads the jobs that repositories bring; nil where they are not read.
    var own: (any JobReader)?
    let now: @Sendable () -> Date

    /// A run of what an order names. Nothing is stored.
    ///
    /// - Throws: ``DeskRefusal``; a fault when the forge does not answer.
    func job(_ order: JobOrder) async throws -> ProwJob {
        let repository = try repository(of: order)
        let candidates = try await candidates(order, in: repository)
        guard let first = candidates.first else { throw noJob(order, in: repository) }
        let places = Set(candidates.map { $0.repository?.fullName ?? "a periodic" })
        guard places.count == 1 else {
            throw DeskRefusal(
                .incomplete([.org, .repo]),
                "there are several jobs \(order.job): of \(places.sorted().joined(separator: ", of ")); "
                    + "say which one with --org and --repo"
            )
        }
        guard let home = first.repository else { return run(of: first, on: nil, order) }
        let refs = try await refs(order, of: home, for: first.type)
        guard let fitting = candidates.first(where: { $0.type == first.type && $0.runs(on: refs.baseRef) }) else {
            throw DeskRefusal(.refused, "\(order.job) does not run on the branch \(refs.baseRef)")
        }
        return run(of: fitting, on: refs, order)
    }

    private func run(of configured: ConfiguredRun, on refs: Refs?, _ order: JobOrder) -> ProwJob {
        ProwJob.make(
            name: UUID().uuidString.lowercased(),
            namespace: settings().bot.prowJobNamespace,
            spec: configured.spec(refs),
            labels: configured.labels,
            annotations: configured.base.annotations,
            trust: order.trust ?? (configured.type == .presubmit ? .untrusted : .postMerge),
            at: now()
        )
    }

    private func repository(of order: JobOrder) throws(DeskRefusal) -> RepositoryName? {
        switch (order[.org], order[.repo]) {
        case (nil, nil): return nil
        case (let org?, let repo?):
            if let name = RepositoryName("\(org)/\(repo)") { return name }
            throw DeskRefusal(.refused, "\(org)/\(repo) is not a repository; give --org and --repo without slashes")
        case (nil, _?): throw DeskRefusal(.incomplete([.org]), "give --org too")
        case (_?, nil): throw DeskRefusal(.incomplete([.repo]), "give --repo too")
        }
    }

    private func candidates(_ order: JobOrder, in repository: RepositoryName?) async throws -> [ConfiguredRun] {
        let central = settings().jobs.runs(named: order.job, in: repository)
        guard central.isEmpty, let repository, let own, own.mayBringJobs(repository) else { return central }
        do {
            return try await brought(order, by: repository, own)
        } catch let mistake as InvalidJobConfiguration {
            throw DeskRefusal(.refused, "the jobs of \(repository) have mistakes: \(mistake)")
        }
    }

    /// The jobs of a name in a repository's own configuration: of a pull request, or else of a branch.
    private func brought(
        _ order: JobOrder,
        by repository: RepositoryName,
        _ own: any JobReader
    ) async throws -> [ConfiguredRun] {
        guard let lookup else { return [] }
        if let number = try number(order) {
            let pull = try await lookup.pull(ThreadID(repository, number))
            let base = try await lookup.head(pull.base.name, repository)
            let jobs = try await own.presubmits(for: pull, baseSHA: base, isTrusted: order.trust == .trusted)
            return try named(order.job, in: jobs.map { .presubmit($0, repository) }, of: repository)
        }
        guard let branch = order[.baseRef] else {
            throw DeskRefusal(
                .incomplete([.pullNumber]),
                "\(order.job) is not in the central configuration; for a job that \(repository) brings, "
                    + "give --pull-number (presubmits) or --base-ref (postsubmits)"
            )
        }
        let jobs = try await own.postsubmits(in: repository, at: try await lookup.head(branch, repository))
        return try named(order.job, in: jobs.map { .postsubmit($0, repository) }, of: repository)
    }

    private func named(
        _ name: String,
        in jobs: [ConfiguredRun],
        of repository: RepositoryName
    ) throws(DeskRefusal) -> [ConfiguredRun] {
        let found = jobs.filter { $0.base.name == name }
        guard found.isEmpty else { return found }
        let near = Spelling.suggestion(for: name, among: jobs.map(\.base.name)).map { "; \($0)" } ?? ""
        throw DeskRefusal(.refused, "there is no job \(name) of \(repository)\(near)")
    }

    func number(_ order: JobOrder) throws(DeskRefusal) -> Int? {
        guard let text = order[.pullNumber] else { return nil }
        guard let number = Int(text), number > 0 else {
            throw DeskRefusal(.refused, "--pull-number: \(text) is not the number of a pull request")
        }
        return number
    }

    private func noJob(_ order: JobOrder, in repository: RepositoryName?) -> DeskRefusal {
        let jobs = settings().jobs
        let place = repository.map { " of \($0)" } ?? ""
        if repository != nil, let other = jobs.runs(named: order.job).first {
            let found = other.repository.map { "one of \($0)" } ?? "a periodic, which takes no --org and --repo"
            return DeskRefusal(.refused, "there is no job \(order.job)\(place); there is \(found)")
        }
        let near = Spelling.suggestion(for: order.job, among: jobs.names.sorted()).map { "; \($0)" } ?? ""
        let hint = repository == nil && own != nil ? "; for a job that a repository brings, give --org and --repo" : ""
        return DeskRefusal(.refused, "there is no job \(order.job)\(place)\(near)\(hint)")
    }
}
