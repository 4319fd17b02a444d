import ForgeModel
import GitHubForge
import PluginKit

extension EffectPerformer {
    func setAssigned(
        _ logins: [Login],
        present: Bool,
        on thread: ThreadID,
        failure: PeopleFailure?,
        _ id: EffectID
    ) async throws {
        let missing = present ? try await client.assign(logins, to: thread) : []
        if !present { try await client.unassign(logins, from: thread) }
        await reader.forgetState(of: thread)
        if let failure, !missing.isEmpty { try await reply(failure.text(for: missing.map(\.text)), id) }
    }

    func setReviewRequested(
        _ reviewers: [Reviewer],
        present: Bool,
        on thread: ThreadID,
        failure: PeopleFailure?,
        _ id: EffectID
    ) async throws {
        let missing = present ? try await client.requestReviews(reviewers, on: thread) : []
        if !present { try await client.withdrawReviewRequests(reviewers, on: thread) }
        await reader.forgetState(of: thread)
        if let failure, !missing.isEmpty { try await reply(failure.text(for: missing.map(\.description)), id) }
    }
}
