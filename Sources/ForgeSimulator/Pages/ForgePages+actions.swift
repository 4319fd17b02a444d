import Foundation
import WebPages

extension ForgePages {
    /// Does what a form asks for, as the visitor.
    ///
    /// - Throws: ``ForgeError`` where GitHub would refuse.
    func perform(_ action: ForgeAction, _ form: FormFields, _ visit: ForgeVisit) async throws {
        guard let login = visit.login else {
            throw ForgeError(403, "There is nobody to act as; the forge has no users.")
        }
        let actor = forge.as(login)
        let repository = try visit.repository.fullName
        let (issue, pull) = try visit.thread
        switch action {
        case .comment: try await comment(form, actor, repository, issue.number)
        case .push: try await push(form, actor, repository, issue, pull)
        case .conflict: try await makeConflict(repository, issue, pull)
        case .merge: try await actor.merge(repository, issue.number)
        case .close: try await actor.close(repository, issue.number)
        case .reopen: try await actor.reopen(repository, issue.number)
        case .check: try await press(form, actor, repository)
        case .ready: try await actor.setDraft(repository, issue.number, false)
        }
    }

    private func comment(_ form: FormFields, _ actor: ForgeActor, _ repository: String, _ number: Int) async throws {
        let text = (form.all("text").first ?? "").replacing("\r\n", with: "\n")
        let isEmpty = text.allSatisfy(\.isWhitespace)
        switch form["do"] {
        case "approve":
            try await actor.review(repository, number, .approved, isEmpty ? "" : text)
        case "changes":
            guard !isEmpty else { throw ForgeError(400, "Say what should change, then request changes.") }
            try await actor.review(repository, number, .changesRequested, text)
        default:
            guard !isEmpty else { throw ForgeError(400, "There is nothing to comment; write something first.") }
            try await actor.comment(repository, number, text)
        }
    }

    private func press(_ form: FormFields, _ actor: ForgeActor, _ repository: String) async throws {
        if let suite = form["suite"].flatMap({ Int($0) }) {
            return try await actor.rerequestCheckSuite(repository, suite)
        }
        guard let run = form["run"].flatMap({ Int($0) }) else { throw ForgeError.notFound }
        guard let button = form["button"], !button.isEmpty else {
            return try await actor.rerequestCheckRun(repository, run)
        }
        try await actor.requestAction(repository, checkRun: run, button)
    }

    private func push(
        _ form: FormFields,
        _ actor: ForgeActor,
        _ repository: String,
        _ issue: SimulatorState.Issue,
        _ pull: SimulatorState.PullRequest
    ) async throws {
        if let index = form["preset"].flatMap({ Int($0) }) {
            let presets = presets(repository, issue.number)
            guard presets.indices.contains(index) else { throw ForgeError.notFound }
            let preset = presets[index]
            try await actor.pushCommit(
                repository,
                pullRequest: issue.number,
                changes: preset.changes,
                message: preset.message
            )
            return
        }
        guard let path = form["path"], let text = form.all("content").first else {
            throw ForgeError(400, "Name a file and its new text.")
        }
        let content = text.replacing("\r\n", with: "\n")
        let before = try await forge.file(path, in: pull.head.repository, at: pull.head.sha)
        guard content != before else { throw ForgeError(400, "The file says that already; change something first.") }
        try await actor.pushCommit(
            repository,
            pullRequest: issue.number,
            changes: [path: content],
            message: form["message"] ?? "Update \(path)"
        )
    }

    /// The presets that fit a pull request.
    func presets(_ repository: String, _ number: Int) -> [Preset] {
        configuration.presets.filter { preset in
            preset.repository.lowercased() == repository.lowercased() && preset.pullRequest ?? number == number
        }
    }

    /// Changes the lines in the base that the pull request changes first, in another way.
    private func makeConflict(
        _ repository: String,
        _ issue: SimulatorState.Issue,
        _ pull: SimulatorState.PullRequest
    ) async throws {
        guard let change = try await forge.files(repository, issue.number).first(where: { $0.patch != nil }) else {
            throw ForgeError(400, "The pull request changes no text file, so nothing can be in conflict with it.")
        }
        let path = change.previousPath ?? change.path
        let base = try await forge.file(path, in: repository, at: pull.base.ref)
        let text = ConflictingText(base: base, patch: change.patch ?? "", note: "changed on \(pull.base.ref)").text
        let admin = forge.as(ForgeSimulator.siteAdmin)
        try await admin.commit(
            repository,
            branch: pull.base.ref,
            changes: [path: text],
            message: "Change what #\(issue.number) changes"
        )
    }
}
