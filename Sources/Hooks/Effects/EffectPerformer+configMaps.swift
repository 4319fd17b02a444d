import ForgeModel
import GitHubForge
import PluginKit

extension EffectPerformer {
    /// Updates what can be updated, says so in one notice that is kept current when more follows, and fails for the
    /// rest.
    func updateConfigMaps(_ updates: [ConfigMapUpdate], to sha: CommitSHA, for pull: PullRequest) async throws {
        guard let configMaps = doors.configMaps else { throw DoorClosed.configMaps }
        let updates = updates.map { $0.named(inPlaceOfNone: jobNamespace) }
        let results = await configMaps.update(updates, to: sha, of: pull.repository)
        var (done, faults) = ([ConfigMapReport.Item](), [(update: ConfigMapUpdate, error: any Error)]())
        for (update, result) in zip(updates, results) {
            switch result {
            case .success(let keys): done.append(ConfigMapReport.Item(update: update, keys: keys))
            case .failure(let error): faults.append((update, error))
            }
        }
        if !done.isEmpty {
            let text = TextEvent(
                issue: Issue(pull),
                pullRequest: pull,
                source: .description,
                author: pull.author,
                body: pull.body,
                url: pull.url
            )
            let body = ReplyText.reply(ConfigMapReport.text(of: done), to: text)
            try await setNotice(Notice(key: "config-updater", body: body), on: pull.id)
        }
        guard !faults.isEmpty else { return }
        throw ConfigMapFault.joined(faults, of: updates.count)
    }
}

extension ConfigMapUpdate {
    fileprivate func named(inPlaceOfNone jobNamespace: String) -> ConfigMapUpdate {
        guard namespace.isEmpty else { return self }
        return ConfigMapUpdate(cluster: cluster, namespace: jobNamespace, name: name, entries: entries)
    }
}
