import PluginKit

extension Cherrypicker {
    /// Whoever stands behind a pull request: its author, or for one of the bot's whom it is assigned to.
    private func requester(of pull: PullRequest, _ call: Call) -> Login {
        let author = pull.author.login
        return call.isBot(author) ? pull.assignees.first ?? author : author
    }

    /// The branches that the labels of a pull request ask for.
    private func targets(_ pull: PullRequest) -> [String] { Set(pull.labels.compactMap(target)).sorted() }

    /// What is said of the labels of a pull request that is not merged.
    func notice(on pull: PullRequest, _ call: Call) async throws -> Effect {
        let targets = targets(pull)
        let others = targets.filter { $0 != pull.base.name }
        var paragraphs: [String] = []
        if !others.isEmpty {
            paragraphs.append(
                try await allows(pull.author.login, call)
                    ? Self.promise(others.map { CodeSpan.of($0) }) : Self.membersOnly(pull.author.login, call)
            )
        }
        if others.count < targets.count { paragraphs.append(Self.complaint(about: pull)) }
        let body = paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
        return .setNotice(Notice(key: "cherrypicker-labels", body: body), on: pull.id)
    }

    /// What a new label on a merged pull request does.
    func pick(_ pull: PullRequest, labeledFor target: String, _ call: Call) async throws -> [Effect] {
        guard target != pull.base.name else { return [.comment(Self.complaint(about: pull), on: pull.id)] }
        guard try await allows(pull.author.login, call) else {
            return [.comment(Self.membersOnly(pull.author.login, call), on: pull.id)]
        }
        return [pick(pull, Wishes.Wish(target: target, chain: []), for: requester(of: pull, call))]
    }

    /// What the merge of a pull request does: all that its description, its conversation and its labels ask for, as
    /// they are now. Of several wishes for one branch the last of a member counts; labels come behind commands.
    func pickAll(_ pull: PullRequest, _ call: Call) async throws -> [Effect] {
        var wishes: [String: (wish: Wishes.Wish, requester: Login)] = [:]
        for text in try await texts(of: pull, call) {
            let found = Wishes(CommandLine.lines(of: text.body).compactMap(command.invocation)).sorted
            guard !found.isEmpty, try await allows(text.author, call) else { continue }
            for wish in found { wishes[wish.target] = (wish, text.requester) }
        }
        let labeled = targets(pull).filter { wishes[$0] == nil }
        if !labeled.isEmpty, try await allows(pull.author.login, call) {
            for target in labeled {
                wishes[target] = (Wishes.Wish(target: target, chain: []), requester(of: pull, call))
            }
        }
        let isForBase = wishes.removeValue(forKey: pull.base.name) != nil
        let picks = wishes.values.sorted { $0.wish.target < $1.wish.target }.prefix(Self.limit)
            .map { pick(pull, $0.wish, for: $0.requester) }
        return picks + (isForBase ? [.comment(Self.complaint(about: pull), on: pull.id)] : [])
    }

    /// A text in which a merge looks for commands, and for whom they count.
    private struct Text {
        let author: Login
        let requester: Login
        let body: String
    }

    /// The description and the conversation. What the bot says there only repeats others.
    private func texts(of pull: PullRequest, _ call: Call) async throws -> [Text] {
        let remarks = try await call.forge.comments(on: pull.id).filter { !call.isBot($0.author.login) }
        return [Text(author: pull.author.login, requester: requester(of: pull, call), body: pull.body)]
            + remarks.map { Text(author: $0.author.login, requester: $0.author.login, body: $0.body) }
    }
}
