import ForgeModel
import Foundation
import GoTemplate
import JobEngine
import JobModel
import Logging
import Settings

extension MergeService {
    /// Takes the step that was decided for a branch.
    func act(on board: Board, _ settings: MergeSettings) async {
        guard state?.landings.contains(where: { $0.pool == board.pool.id }) == false else { return }
        switch board.decision {
        case .merge(let candidate): await merge(candidate, in: board.pool)
        case .test(let candidate, let jobs): await test(candidate, jobs, on: board, settings)
        case .wait, .halted: break
        }
    }

    private func test(
        _ candidate: Candidate,
        _ presubmits: [Presubmit],
        on board: Board,
        _ settings: MergeSettings
    )
        async
    {
        let pool = board.pool
        var started: [String] = []
        do {
            for presubmit in presubmits {
                let job = ProwJob.tide(presubmit, for: candidate.pull, base: pool.base, settings: settings, at: now())
                if case .created = try await store.create(job) { started.append("`\(presubmit.name)`") }
            }
            var changed = candidate
            changed.jobs = try await runs(of: candidate.pull)
            boards[pool.id] = board.with(changed, tide: settings.tide)
        } catch {
            note(error, while: "starting the jobs of \(candidate.pull.id)")
        }
        guard !started.isEmpty else { return }
        await record(.trigger, candidate, in: pool, "Tests \(started.joined(separator: ", ")) on \(pool.base.short).")
    }

    private func merge(_ candidate: Candidate, in pool: MergePool) async {
        let pull = candidate.pull
        do {
            guard try await isCurrent(pool) else { return nudge() }
            try await postMerging(pull)
        } catch {
            return note(error, while: "preparing the merge of \(pull.id)")
        }
        var landing = Landing(candidate, in: pool, at: now())
        guard await remember({ $0.set(landing) }) else { return }
        do {
            landing.commit = try await mergeWithRetries(candidate, in: pool)
            await remember { $0.set(landing) }
            await settle(landing)
            nudge()
        } catch let failure as MergeFailure {
            await remember { $0.remove(landing) }
            await refuse(candidate, in: pool, failure)
        } catch {
            // It may have landed: the next pass finds out before anything else merges here.
            note(error, while: "merging \(pull.id)")
        }
    }

    /// Whether the branch still points at the commit that was tested on.
    private func isCurrent(_ pool: MergePool) async throws -> Bool {
        try await forge.head(ofBranch: pool.id.branch, in: pool.id.repository) == pool.base
    }

    /// Merges; when the forge says that the base was modified, and it was not, tries again after 4 s and 8 s.
    private func mergeWithRetries(_ candidate: Candidate, in pool: MergePool) async throws -> CommitSHA {
        for pause in [Duration.seconds(4), .seconds(8)] {
            do {
                return try await mergeOnce(candidate)
            } catch MergeFailure.baseModified {
                try await clock.sleep(for: pause)
                guard try await isCurrent(pool) else { throw MergeFailure.baseModified }
            }
        }
        return try await mergeOnce(candidate)
    }

    private func mergeOnce(_ candidate: Candidate) async throws -> CommitSHA {
        try await forge.merge(
            candidate.pull.id,
            head: candidate.pull.headSHA,
            method: candidate.method,
            title: commitText(\.title, of: candidate.pull),
            message: commitText(\.body, of: candidate.pull)
        )
    }

    /// The subject or the body that the configuration gives to merge commits; nil is the forge's own.
    private func commitText(
        _ part: KeyPath<TideConfiguration.CommitTemplate, CheckedTemplate<PoolPullRequest>?>,
        of pull: PoolPullRequest
    ) -> String? {
        guard let template = settings().tide.mergeCommitTemplates[pull.repository]?[keyPath: part] else { return nil }
        do throws(TemplateError) {
            let text = try template.render(pull)
            return text.isEmpty ? nil : text
        } catch {
            logger.warning(
                "a merge commit template can't be rendered",
                metadata: ["thread": "\(pull.id)", "error": "\(error)"]
            )
            return nil
        }
    }

    /// Keeps a pull request out of the pool that the forge does not merge, so that others get their turn.
    private func refuse(_ candidate: Candidate, in pool: MergePool, _ failure: MergeFailure) async {
        let pull = candidate.pull
        await record(.merge, candidate, in: pool, failure.words, isFailure: true)
        if failure != .baseModified {
            refusals[pull.id] = Refusal(answer: failure.words, head: pull.headSHA, base: pool.base, time: now())
        }
        logger.warning(
            "the forge did not merge",
            metadata: ["thread": "\(pull.id)", "reason": "\(failure.words)"]
        )
        nudge()
    }

    private func record(
        _ action: MergeRecord.Action,
        _ candidate: Candidate,
        in pool: MergePool,
        _ words: String,
        isFailure: Bool = false
    ) async {
        let record = MergeRecord(
            time: now(),
            pool: pool.id,
            action: action,
            base: pool.base,
            targets: [MergeRecord.Target(candidate.pull)],
            note: words,
            isFailure: isFailure
        )
        await remember { $0.add(record) }
    }
}
