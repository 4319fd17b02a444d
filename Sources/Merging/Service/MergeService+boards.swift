import ForgeModel
import Foundation
import JobEngine
import JobModel
import Settings

extension MergeService {
    /// Reads everything about the pull requests into one branch.
    ///
    /// - Throws: when the branch can't be read; without its commit nothing can be decided.
    func makeBoard(_ id: PoolID, _ pulls: [PoolPullRequest], _ settings: MergeSettings) async throws -> Board {
        let base = try await forge.head(ofBranch: id.branch, in: id.repository)
        var candidates: [Candidate] = []
        for pull in pulls.sorted(by: { $0.number < $1.number }) {
            candidates.append(await candidate(pull, base: base, settings))
        }
        return Board(
            id: id,
            base: base,
            candidates: candidates,
            fresh: open.fresh,
            halt: state?.halt(of: id),
            tide: settings.tide
        )
    }

    private func candidate(_ pull: PoolPullRequest, base: CommitSHA, _ settings: MergeSettings) async -> Candidate {
        let choice = MethodChoice(pull, settings.tide)
        let hindrances = Hindrance.all(
            pull,
            choice: choice,
            allowed: await allowedMethods(of: pull.repository),
            policy: settings.tide.mergeBlocksPolicy(for: pull.repository)
        )
        var candidate = Candidate(pull: pull, method: choice.method, hindrances: hindrances)
        if let refusal = refusals[pull.id] {
            if refusal.counts(head: pull.headSHA, base: base, at: now()) {
                candidate.hindrances.append(.refused(refusal.answer))
            } else {
                refusals[pull.id] = nil
            }
        }
        guard settings.tide.queries(for: pull.repository).contains(where: { $0.includes(branch: pull.baseBranch) })
        else { return candidate }
        await addJobs(to: &candidate, base: base, settings)
        return candidate
    }

    /// Finds out which jobs a candidate needs and which there are.
    private func addJobs(to candidate: inout Candidate, base: CommitSHA, _ settings: MergeSettings) async {
        let pull = candidate.pull
        let key = ChangedFilesKey(thread: pull.id, head: pull.headSHA)
        do {
            let presubmits = try await jobs.presubmits(for: pull, base: base)
            await settleConfiguration(of: &candidate.pull)
            candidate.policy = try settings.contextPolicy(pull.repository, pull.baseBranch, presubmits)
            candidate.jobs = try await runs(of: pull)
            let manual = settings.requiresManuallyTriggeredJobs(pull.repository, pull.baseBranch)
            candidate.required = try await [PresubmitFilter.merge(manual: manual)].selected(
                from: presubmits,
                branch: pull.baseBranch,
                changes: changedFiles(key)
            )
        } catch let mistake as InvalidJobConfiguration {
            candidate.hindrances.append(.invalidConfiguration(mistake.description))
        } catch {
            files[key] = nil
            candidate.hindrances.append(.unknownJobs("\(error)"))
            note(error, while: "finding out the jobs of \(pull.id)")
        }
    }

    /// Takes back the status that tells of mistakes in the job configuration, once there are none: nobody else would
    /// where the base was repaired, and no event of the pull request follows.
    private func settleConfiguration(of pull: inout PoolPullRequest) async {
        let context = InvalidJobConfiguration.context
        guard let index = pull.headContexts.firstIndex(where: { $0.name == context && $0.state != .success }) else {
            return
        }
        do {
            try await forge.setStatus(.validConfiguration, on: pull.headSHA, in: pull.repository)
            pull.headContexts[index].status = .validConfiguration
        } catch {
            note(error, while: "settling the status of \(pull.id)")
        }
    }

    /// The presubmit jobs that there are of a pull request's head into its base branch, newest first.
    func runs(of pull: PoolPullRequest) async throws -> [ProwJob] {
        var query = JobQuery()
        query.type = .presubmit
        query.org = pull.repository.owner
        query.repo = pull.repository.name
        query.pull = pull.number
        query.headSHA = pull.headSHA.text
        query.baseRef = pull.baseBranch
        return try await store.allJobs(query).jobs
    }

    private func changedFiles(_ key: ChangedFilesKey) -> ChangedFiles {
        if let known = files[key] { return known }
        let forge = forge
        let new = ChangedFiles { try await forge.changedFiles(of: key.thread).map(\.path) }
        files[key] = new
        return new
    }

    /// The methods that a repository allows, asked once an hour; every method while the forge does not say.
    private func allowedMethods(of repository: RepositoryName) async -> Set<MergeMethod> {
        if let known = methods[repository], now() < known.time.addingTimeInterval(3600) { return known.methods }
        do {
            let allowed = try await forge.mergeMethods(of: repository)
            methods[repository] = AllowedMethods(methods: allowed, time: now())
            return allowed
        } catch {
            note(error, while: "reading the merge methods of \(repository)")
            return Set(MergeMethod.allCases)
        }
    }
}
