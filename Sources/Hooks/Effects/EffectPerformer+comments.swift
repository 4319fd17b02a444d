import ForgeModel
import GitHubForge
import PluginKit

extension EffectPerformer {
    /// Answers the person; without a text to answer, says it under the issue or pull request of the event.
    func reply(_ message: String, _ id: EffectID) async throws {
        guard let text else { return }
        try await comment(ReplyText.reply(message, to: text), on: text.issue.id, id)
    }

    func comment(_ body: String, on thread: ThreadID, _ id: EffectID) async throws {
        let marker = "<!-- bowsprit:\(id) -->"
        if isRepeat, try await botComments(on: thread).contains(where: { $0.body.hasSuffix(marker) }) { return }
        try await client.createComment("\(body)\n\(marker)", on: thread)
        await reader.forgetState(of: thread)
    }

    func setNotice(_ notice: Notice, on thread: ThreadID) async throws {
        let standing = try await botComments(on: thread).filter { comment in
            // At the end, where the bot alone writes: what it quotes of people may hold the mark, too.
            comment.body.hasSuffix(notice.marker)
                || notice.legacyPrefix.map { comment.body.lowercased().hasPrefix($0.lowercased()) } ?? false
        }
        let body = notice.body.map { "\($0)\n\(notice.marker)" }
        if let body, let last = standing.last, last.body == body, standing.count == 1 { return }
        let kept = notice.renewal == .inPlace && body != nil ? standing.last : nil
        for comment in standing where comment.id != kept?.id {
            try await client.deleteComment(comment.id, in: thread.repository)
        }
        if let body, let kept {
            if kept.body != body { try await client.editComment(kept.id, in: thread.repository, body: body) }
        } else if let body {
            try await client.createComment(body, on: thread)
        }
        await reader.forgetState(of: thread)
    }

    func deleteComments(containing texts: [String], on thread: ThreadID) async throws {
        for comment in try await botComments(on: thread) where texts.contains(where: comment.body.contains) {
            try await client.deleteComment(comment.id, in: thread.repository)
        }
        await reader.forgetState(of: thread)
    }

    private func botComments(on thread: ThreadID) async throws -> [Comment] {
        try await reader.comments(on: thread).filter { call.isBot($0.author.login) }
    }
}
