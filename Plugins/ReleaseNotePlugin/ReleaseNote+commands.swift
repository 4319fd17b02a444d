import PluginKit

extension ReleaseNote {
    static let none = Command(
        "release-note-none",
        places: .pullRequests,
        audience: .checked("the author of the pull request, members of the organisation"),
        summary: "Says that the pull request needs no release note.",
        examples: ["/release-note-none"]
    )

    static let edit = Command(
        "release-note-edit",
        places: .pullRequests,
        audience: .checked("members of the organisation"),
        summary: "Writes the release note in the comment's block into the description.",
        examples: ["/release-note-edit\n```release-note\nThe lantern glows.\n```"]
    )

    /// Prow once had these for labels that the note itself gives now.
    static let advice = Command(
        "release-note",
        aliases: ["release-note-action-required"],
        places: .pullRequests,
        summary: "Tells how to write a release note.",
        examples: ["/release-note"]
    )

    func settingNone(_ event: CommandEvent, _ call: Call) async throws -> [Effect] {
        let (pull, organization) = (event.text.issue, call.repository.owner)
        if [.note, .actionRequired].contains(NoteLabel(description: pull.body, labels: [])) {
            throw Refusal("The description has a release note. Write `NONE` in its place, and the label follows.")
        }
        if pull.labels.contains(NoteLabel.deprecation) {
            throw Refusal("A pull request with the label `\(NoteLabel.deprecation)` needs a release note.")
        }
        if pull.author.login != event.author, try await !call.forge.isMember(event.author, of: organization) {
            throw Refusal(
                "`/release-note-none` is for the author of the pull request and members of \(organization)."
            )
        }
        let removals = NoteLabel.none.removals(on: pull.id, labels: pull.labels)
        let isNoticed = pull.labels.contains(NoteLabel.needed.rawValue)
        return [.setLabel(NoteLabel.none.rawValue, present: true, on: pull.id)] + removals
            + (isNoticed ? [notice(nil, on: pull.id)] : [])
    }

    func editing(_ event: CommandEvent, _ call: Call) async throws -> [Effect] {
        let organization = call.repository.owner
        guard let note = ReleaseNoteBlock(in: event.text.body)?.note, !note.isEmpty else {
            throw Refusal("`/release-note-edit` needs a note in a block behind it.\n\n\(advice)")
        }
        guard try await call.forge.isMember(event.author, of: organization) else {
            throw Refusal(
                """
                `/release-note-edit` is for members of \(organization). The author can edit \
                [the description](\(event.text.issue.url)) itself.
                """
            )
        }
        // The event's description may be older than what this would overwrite.
        guard let pull = try await call.forge.issue(event.thread), let block = ReleaseNoteBlock(in: pull.body) else {
            throw Refusal(
                "The description of the pull request has no block for a release note. Its author can add one."
            )
        }
        return [.setText(block.textSaying(note), of: .description, on: event.thread)]
    }

    var advice: String {
        """
        A release note stands in the description of the pull request, in a block that begins with \
        ```` ```release-note ```` and ends with ```` ``` ````. `NONE` in it says that there is nothing to note, and \
        `action required` that users have to do something. See [how to write one](\(guidelinesURL)).
        """
    }

    var missingText: String {
        """
        This pull request cannot merge: its description has no release note. Write one in a block that begins with \
        ```` ```release-note ````, or `NONE` in it, or comment `/release-note-none`. \
        See [how to write one](\(guidelinesURL)).
        """
    }

    var deprecationText: String {
        """
        This pull request cannot merge: it has the label `\(NoteLabel.deprecation)`, and so its description needs a \
        release note that says what is deprecated. See [how to write one](\(guidelinesURL)).
        """
    }
}
