import ForgeModel
import GitHubForge
import PluginKit

extension EffectPerformer {
    func setLabel(_ label: LabelName, present: Bool, on thread: ThreadID) async throws {
        try await present ? client.addLabel(label, to: thread) : client.removeLabel(label, from: thread)
        await reader.forgetState(of: thread)
    }

    func setMilestone(_ number: Int?, on thread: ThreadID) async throws {
        try await client.setMilestone(number, of: thread)
        await reader.forgetState(of: thread)
    }

    /// - Throws: `Refusal` when GitHub says that it cannot be.
    func setState(_ state: WantedState, on thread: ThreadID) async throws {
        guard let issue = try await reader.issue(thread), issue.state != state.threadState else { return }
        do {
            try await client.setState(
                state.threadState,
                reason: issue.isPullRequest ? nil : state.reason,
                of: thread
            )
        } catch let fault as GitHubFault {
            guard let refusal = ForgeRefusal.state(state.threadState, of: issue, fault) else { throw fault }
            throw refusal
        }
        await reader.forgetState(of: thread)
    }

    func setTitle(_ title: String, on thread: ThreadID) async throws {
        guard let issue = try await reader.issue(thread), issue.title != title else { return }
        try await client.setTitle(title, of: thread)
        await reader.forgetState(of: thread)
    }

    /// The text of a review cannot be changed by others, so it stays as it is.
    func setText(_ body: String, of source: TextEvent.Source, on thread: ThreadID) async throws {
        switch source {
        case .description:
            guard let issue = try await reader.issue(thread), issue.body != body else { return }
            try await client.setDescription(body, of: thread)
        case .comment(let id): try await client.editComment(id, in: thread.repository, body: body)
        case .reviewComment(let id): try await client.editReviewComment(id, in: thread.repository, body: body)
        case .review: return
        }
        await reader.forgetState(of: thread)
    }

    /// - Throws: `Refusal` when GitHub says that it cannot be.
    func setPinned(_ isPinned: Bool, _ issue: Issue) async throws {
        guard try await client.isPinned(issue) != isPinned else { return }
        do {
            try await client.setPinned(isPinned, issue)
        } catch let fault as GitHubFault {
            guard let refusal = ForgeRefusal.pinned(isPinned, fault) else { throw fault }
            throw refusal
        }
    }

    func transfer(_ issue: Issue, to repository: Repository) async throws {
        try await client.transfer(issue, to: repository)
        await reader.forgetState(of: issue.id)
    }
}

extension WantedState {
    fileprivate var threadState: ThreadState { self == .open ? .open : .closed }

    /// GitHub's word for why an issue is closed.
    fileprivate var reason: String? {
        switch self {
        case .open: nil
        case .closed: "completed"
        case .closedAsNotPlanned: "not_planned"
        }
    }
}
