import WebPages

/// The list of repositories: the template `repositories`.
struct RepositoriesView: Sendable {
    struct Row: Sendable {
        let key: String
        let path: String
        let explanation: String
        let count: String
    }

    let rows: [Row]

    init(_ state: SimulatorState) {
        rows = state.repositories.values.sorted { $0.fullName < $1.fullName }.map { repository in
            let open = repository.pullRequests.count(where: \.isOpen)
            return Row(
                key: repository.fullName,
                path: ForgePath.repository(repository.fullName),
                explanation: repository.description ?? "",
                count: open == 1 ? "1 open pull request" : "\(open) open pull requests"
            )
        }
    }
}
