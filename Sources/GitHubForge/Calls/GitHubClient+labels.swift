public import ForgeModel
public import PluginKit

extension GitHubClient {
    /// The labels on an issue or pull request.
    public func labels(on id: ThreadID) async throws -> [LabelName] {
        try await readAll(WireLabel.self, .get("\(id.issuePath)/labels?per_page=100", owner: id.repository.owner))
            .map(\.value)
    }

    /// Every label that a repository has.
    public func labels(in repository: RepositoryName) async throws -> [LabelName] {
        try await readAll(WireLabel.self, .get("\(repository.path)/labels?per_page=100", owner: repository.owner))
            .map(\.value)
    }

    /// Puts a label on; GitHub makes it when the repository does not have it.
    public func addLabel(_ label: LabelName, to id: ThreadID) async throws {
        struct Labels: Encodable {
            let labels: [String]
        }
        try await write(
            .send(.post, "\(id.issuePath)/labels", Labels(labels: [label.text]), owner: id.repository.owner)
        )
    }

    /// Takes a label off; one that is not on is no fault.
    public func removeLabel(_ label: LabelName, from id: ThreadID) async throws {
        try await ignoringMissing {
            try await write(
                .send(.delete, "\(id.issuePath)/labels/\(label.text.pathSegment)", owner: id.repository.owner)
            )
        }
    }

    /// The labels that were put on and taken off, oldest first.
    public func labelChanges(on id: ThreadID) async throws -> [LabelChange] {
        struct Event: Decodable {
            let event: String
            let label: WireLabel?
            let actor: WireUser?
        }
        return try await readAll(
            Event.self,
            .get("\(id.issuePath)/events?per_page=100", owner: id.repository.owner)
        )
        .compactMap { event in
            guard let label = event.label, event.event == "labeled" || event.event == "unlabeled" else { return nil }
            return LabelChange(
                label: label.value,
                isAddition: event.event == "labeled",
                actor: event.actor?.value.login
            )
        }
    }
}
