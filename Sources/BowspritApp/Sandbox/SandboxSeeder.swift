import ForgeSimulator

/// Fills a fresh forge with what the sandbox begins with.
struct SandboxSeeder: Sendable {
    let seed: SandboxSeed
    let forge: ForgeSimulator

    /// Makes people, the organisation and its repositories, with the bot as an administrator.
    func foundOrganization(bot: String) async throws {
        for user in seed.users { _ = try await forge.addUser(user.login, name: "\(user.name), \(user.about)") }
        _ = try await forge.addUser(bot, name: "Bowsprit")
        let members = seed.users.filter { $0.role == .member }.map(\.login)
        _ = try await forge.addOrganization(seed.organization, members: members, admins: [bot])
        for repository in seed.repositories {
            _ = try await forge.createRepository(
                owner: seed.organization,
                name: repository.name,
                description: repository.description,
                files: repository.files
            )
            for label in seed.labels {
                try await forge.addLabel(label.name, color: label.color, to: name(of: repository))
            }
            for member in members {
                try await forge.addCollaborator(member, to: name(of: repository), permission: .write)
            }
        }
    }

    /// Opens the pull requests and writes their comments, as their people.
    func openPullRequests() async throws {
        for repository in seed.repositories {
            let name = name(of: repository)
            for pull in repository.pull_requests {
                let opened = try await forge.as(pull.author).openPullRequest(
                    name,
                    title: pull.title,
                    body: pull.body,
                    headBranch: pull.branch,
                    changes: pull.files,
                    draft: pull.draft ?? false
                )
                for comment in pull.comments ?? [] {
                    _ = try await forge.as(comment.as).comment(name, opened.number, comment.body)
                }
            }
            for change in repository.pull_requests.compactMap(\.then_on_base) {
                guard let author = seed.users.first?.login else { continue }
                _ = try await forge.as(author).commit(
                    name,
                    changes: change.files,
                    message: change.message
                )
            }
        }
    }

    private func name(of repository: SandboxSeed.Repository) -> String { "\(seed.organization)/\(repository.name)" }
}
