import ForgeModel
import GitHubForge
import JobEngine
import PluginKit

extension EffectPerformer {
    func setCheckRun(_ verdict: CheckRunVerdict, on sha: CommitSHA, in repository: RepositoryName) async throws {
        try await client.setCheckRun(
            verdict.name,
            title: verdict.title,
            summary: verdict.summary,
            on: sha,
            in: repository
        )
    }

    func cherryPick(_ pick: CherryPick, _ id: EffectID) async throws {
        guard let picker = doors.cherryPicker else { throw DoorClosed.cherryPicker }
        guard let words = try await picker.perform(pick) else { return }
        try await text == nil ? comment(words, on: pick.pull, id) : reply(words, id)
    }

    func post(_ message: String, to channel: String, _ id: EffectID) async throws {
        guard let messages = doors.messages else { throw DoorClosed.messages }
        let name = "\(id.guid)/\(id.plugin)/\(id.handler)/\(channel)/\(message)"
        try await messages.send(message, to: channel, id: DeterministicName.uuid(for: name))
    }

    func link(_ link: JiraLink) async throws {
        guard let jira = doors.jira else { throw DoorClosed.jira }
        try await jira.link(link)
    }
}
