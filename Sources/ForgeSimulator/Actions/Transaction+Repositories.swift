import Foundation

extension Transaction {
    /// Makes a repository with a first commit of some files.
    mutating func createRepository(
        owner: String,
        name: String,
        description: String? = nil,
        isPrivate: Bool = false,
        defaultBranch: String = "main",
        files: [String: [UInt8]]
    ) async throws -> State.Repository {
        guard let account = state.account(owner) else { throw ForgeError.notFound }
        let fullName = "\(account.login)/\(name)"
        let isValid =
            !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
        guard isValid, name != ".", name != "..", !name.hasSuffix(".git") else {
            throw ForgeError.invalid("Repository", "name")
        }
        guard state.repository(fullName) == nil else {
            let message = "name already exists on this account"
            throw ForgeError.invalid("Repository", "name", code: "custom", message: message)
        }
        var repository = State.Repository(
            id: newID(),
            owner: account.login,
            name: name,
            description: description,
            isPrivate: isPrivate,
            defaultBranch: defaultBranch,
            createdAt: now,
            updatedAt: now,
            pushedAt: now
        )
        let git = git(fullName)
        try await git.initialize(defaultBranch: defaultBranch)
        if !files.isEmpty {
            let commit = try await git.commit(
                files.mapValues { $0 },
                onto: nil,
                message: "Initial commit",
                author: signature,
                committer: signature
            )
            try await git.setRef("refs/heads/\(defaultBranch)", to: commit)
            repository.branches[defaultBranch] = commit
        }
        state.repositories[fullName.lowercased()] = repository
        note(.repository, fullName)
        tell("repository", action: "created", in: fullName, [:])
        return repository
    }

    /// Makes a fork of a repository in the actor's account; one that is there already is kept.
    mutating func fork(_ fullName: String) async throws -> State.Repository {
        let source = try repository(fullName)
        let name = "\(actor)/\(source.name)"
        if let existing = state.repository(name) { return existing }
        var fork = State.Repository(
            id: newID(),
            owner: state.account(actor)?.login ?? actor,
            name: source.name,
            description: source.description,
            parent: source.fullName,
            defaultBranch: source.defaultBranch,
            createdAt: now,
            updatedAt: now,
            pushedAt: now
        )
        let git = git(name)
        try await git.initialize(defaultBranch: source.defaultBranch)
        try await git.run(["fetch", "--quiet", self.git(fullName).path, "+refs/heads/*:refs/heads/*"])
        fork.branches = source.branches
        state.repositories[name.lowercased()] = fork
        note(.repository, name)
        return fork
    }

    // MARK: Labels

    @discardableResult
    mutating func createLabel(
        _ name: String,
        color: String?,
        description: String?,
        in fullName: String
    ) throws(ForgeError) -> State.Label {
        let color = color ?? "ededed"
        guard !name.isEmpty else { throw .invalid("Label", "name", code: "missing_field") }
        guard try repository(fullName).label(name) == nil else {
            throw .invalid("Label", "name", code: "already_exists")
        }
        guard color.count == 6, color.allSatisfy(\.isHexDigit) else { throw .invalid("Label", "color") }
        let label = State.Label(id: newID(), name: name, color: color.lowercased(), description: description)
        try update(fullName) { $0.labels.append(label) }
        note(.label, fullName)
        tell("label", action: "created", in: fullName, ["label": render.label(label, in: try repository(fullName))])
        return label
    }

    mutating func editLabel(
        _ name: String,
        newName: String?,
        color: String?,
        description: String??,
        in fullName: String
    ) throws(ForgeError) -> State.Label {
        guard let old = try repository(fullName).label(name) else { throw .notFound }
        if let newName, newName.lowercased() != old.name.lowercased(), try repository(fullName).label(newName) != nil {
            throw .invalid("Label", "name", code: "already_exists")
        }
        var new = old
        new.name = newName ?? old.name
        new.color = color?.lowercased() ?? old.color
        if let description { new.description = description }
        let label = new
        try update(fullName) { repository throws(ForgeError) in
            repository.labels = repository.labels.map { $0.id == label.id ? label : $0 }
            for number in repository.issues.keys {
                let labels = repository.issues[number]?.labels ?? []
                repository.issues[number]?.labels = labels.map { $0 == old.name ? label.name : $0 }
            }
        }
        var changes: [String: JSON] = [:]
        if label.name != old.name { changes["name"] = ["from": .string(old.name)] }
        if label.color != old.color { changes["color"] = ["from": .string(old.color)] }
        if label.description != old.description { changes["description"] = ["from": .string(old.description ?? "")] }
        note(.label, fullName)
        let json = render.label(label, in: try repository(fullName))
        tell("label", action: "edited", in: fullName, ["label": json, "changes": .object(changes)])
        return label
    }

    mutating func deleteLabel(_ name: String, in fullName: String) throws(ForgeError) {
        guard let label = try repository(fullName).label(name) else { throw .notFound }
        let json = render.label(label, in: try repository(fullName))
        try update(fullName) { repository throws(ForgeError) in
            repository.labels.removeAll { $0.id == label.id }
            for number in repository.issues.keys {
                repository.issues[number]?.labels.removeAll { $0 == label.name }
            }
        }
        note(.label, fullName)
        tell("label", action: "deleted", in: fullName, ["label": json])
    }

    // MARK: Milestones

    mutating func createMilestone(
        title: String,
        description: String?,
        dueOn: Date?,
        in fullName: String
    ) throws(ForgeError) -> State.Milestone {
        let existing = try repository(fullName).milestones
        guard !existing.contains(where: { $0.title == title }) else {
            throw .invalid("Milestone", "title", code: "already_exists")
        }
        let milestone = State.Milestone(
            id: newID(),
            number: (existing.map(\.number).max() ?? 0) + 1,
            title: title,
            description: description,
            creator: actor,
            dueOn: dueOn,
            createdAt: now,
            updatedAt: now
        )
        try update(fullName) { $0.milestones.append(milestone) }
        tellMilestone("created", milestone, in: fullName)
        return milestone
    }

    mutating func tellMilestone(_ action: String, _ milestone: State.Milestone, in fullName: String) {
        guard let repository = state.repository(fullName) else { return }
        note(.repository, fullName)
        tell("milestone", action: action, in: fullName, ["milestone": render.milestone(milestone, in: repository)])
    }

    mutating func updateMilestone(
        _ number: Int,
        in fullName: String,
        _ change: (inout State.Milestone) -> Void
    ) throws(ForgeError) -> State.Milestone {
        guard var milestone = try repository(fullName).milestones.first(where: { $0.number == number }) else {
            throw .notFound
        }
        let wasOpen = milestone.closedAt == nil
        change(&milestone)
        milestone.updatedAt = now
        let changed = milestone
        try update(fullName) { repository throws(ForgeError) in
            repository.milestones = repository.milestones.map { $0.number == number ? changed : $0 }
        }
        if wasOpen != (changed.closedAt == nil) {
            tellMilestone(wasOpen ? "closed" : "opened", changed, in: fullName)
        }
        return changed
    }

    mutating func deleteMilestone(_ number: Int, in fullName: String) throws(ForgeError) {
        guard let milestone = try repository(fullName).milestones.first(where: { $0.number == number }) else {
            throw .notFound
        }
        try update(fullName) { repository throws(ForgeError) in
            repository.milestones.removeAll { $0.number == number }
            for issue in repository.issues.values where issue.milestone == number {
                repository.issues[issue.number]?.milestone = nil
            }
        }
        tellMilestone("deleted", milestone, in: fullName)
    }
}
