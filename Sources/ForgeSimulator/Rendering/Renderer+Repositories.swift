import Foundation

extension Renderer {
    /// The addresses below a repository's own.
    private static let paths: [(key: String, path: String)] = [
        ("forks_url", "/forks"), ("keys_url", "/keys{/key_id}"),
        ("collaborators_url", "/collaborators{/collaborator}"), ("teams_url", "/teams"), ("hooks_url", "/hooks"),
        ("issue_events_url", "/issues/events{/number}"), ("events_url", "/events"),
        ("assignees_url", "/assignees{/user}"), ("branches_url", "/branches{/branch}"), ("tags_url", "/tags"),
        ("blobs_url", "/git/blobs{/sha}"), ("git_tags_url", "/git/tags{/sha}"),
        ("git_refs_url", "/git/refs{/sha}"), ("trees_url", "/git/trees{/sha}"),
        ("statuses_url", "/statuses/{sha}"), ("languages_url", "/languages"),
        ("stargazers_url", "/stargazers"), ("contributors_url", "/contributors"),
        ("subscribers_url", "/subscribers"), ("subscription_url", "/subscription"),
        ("commits_url", "/commits{/sha}"), ("git_commits_url", "/git/commits{/sha}"),
        ("comments_url", "/comments{/number}"), ("issue_comment_url", "/issues/comments{/number}"),
        ("contents_url", "/contents/{+path}"), ("compare_url", "/compare/{base}...{head}"),
        ("merges_url", "/merges"), ("archive_url", "/{archive_format}{/ref}"), ("downloads_url", "/downloads"),
        ("issues_url", "/issues{/number}"), ("pulls_url", "/pulls{/number}"),
        ("milestones_url", "/milestones{/number}"),
        ("notifications_url", "/notifications{?since,all,participating}"), ("labels_url", "/labels{/name}"),
        ("releases_url", "/releases{/id}"), ("deployments_url", "/deployments"),
    ]

    /// A repository as webhooks show it.
    func repository(_ repository: State.Repository) -> JSON {
        let url = urls.repository(repository.fullName)
        let page = urls.page(repository.fullName)
        let open = repository.issues.values.count(where: \.isOpen)
        let methods = repository.mergeMethods
        var members: [String: JSON] = [
            "id": .int(repository.id), "node_id": .string(NodeID.make("R", repository.id)),
            "name": .string(repository.name), "full_name": .string(repository.fullName),
            "private": .bool(repository.isPrivate), "owner": user(repository.owner), "html_url": .string(page),
            "description": JSON(repository.description), "fork": .bool(repository.parent != nil),
            "url": .string(url), "created_at": JSON(repository.createdAt), "updated_at": JSON(repository.updatedAt),
            "pushed_at": JSON(repository.pushedAt), "git_url": .string("\(page).git"),
            "ssh_url": .string("git@127.0.0.1:\(repository.fullName).git"), "clone_url": .string("\(page).git"),
            "svn_url": .string(page), "homepage": nil, "size": 0, "stargazers_count": 0, "watchers_count": 0,
            "language": nil, "has_issues": true, "has_projects": false, "has_downloads": true, "has_wiki": false,
            "has_pages": false, "has_discussions": false, "forks_count": 0, "mirror_url": nil,
            "archived": .bool(repository.isArchived), "disabled": false, "open_issues_count": .int(open),
            "license": nil, "allow_forking": true, "is_template": false, "web_commit_signoff_required": false,
            "topics": JSON(repository.topics), "visibility": repository.isPrivate ? "private" : "public",
            "forks": 0, "open_issues": .int(open), "watchers": 0,
            "default_branch": .string(repository.defaultBranch), "custom_properties": [:],
            "allow_squash_merge": .bool(methods.contains(.squash)),
            "allow_merge_commit": .bool(methods.contains(.merge)),
            "allow_rebase_merge": .bool(methods.contains(.rebase)),
            "delete_branch_on_merge": .bool(repository.deletesBranchOnMerge),
        ]
        for (key, path) in Self.paths {
            members[key] = .string(url + path)
        }
        return .object(members)
    }

    /// A repository as REST shows it to someone.
    func fullRepository(_ repository: State.Repository, to viewer: String?) -> JSON {
        let forks = state.repositories.values.count { $0.parent == repository.fullName }
        var members: [String: JSON] = [
            "subscribers_count": 0, "network_count": .int(forks), "allow_auto_merge": false,
            "allow_update_branch": true, "forks": .int(forks), "forks_count": .int(forks),
        ]
        if let viewer { members["permissions"] = permissions(state.permission(of: viewer, in: repository)) }
        if let organization = state.organization(repository.owner) {
            members["organization"] = user(organization.login)
        }
        if let parent = repository.parent.flatMap({ state.repository($0) }) {
            members["parent"] = self.repository(parent)
            members["source"] = self.repository(parent)
        }
        return self.repository(repository).merging(members)
    }

    func permissions(_ permission: State.Permission) -> JSON {
        [
            "admin": .bool(permission >= .admin), "maintain": .bool(permission >= .maintain),
            "push": .bool(permission >= .write), "triage": .bool(permission >= .triage),
            "pull": .bool(permission >= .read),
        ]
    }

    /// A user with what they may do in a repository.
    func collaborator(_ login: String, in repository: State.Repository) -> JSON {
        let permission = state.permission(of: login, in: repository)
        return user(login).merging([
            "permissions": permissions(permission), "role_name": .string(permission.rawValue),
        ])
    }

    func label(_ label: State.Label, in repository: State.Repository) -> JSON {
        let name = Self.pathEscaped(label.name)
        return [
            "id": .int(label.id), "node_id": .string(NodeID.make("LA", label.id)),
            "url": .string("\(urls.repository(repository.fullName))/labels/\(name)"), "name": .string(label.name),
            "description": JSON(label.description), "color": .string(label.color), "default": false,
        ]
    }

    func restLabel(_ label: State.Label, in repository: State.Repository) -> JSON {
        self.label(label, in: repository).merging(["archived_at": nil, "archived_by": nil])
    }

    func milestone(_ milestone: State.Milestone, in repository: State.Repository) -> JSON {
        let issues = repository.issues.values.filter { $0.milestone == milestone.number }
        let url = "\(urls.repository(repository.fullName))/milestones/\(milestone.number)"
        return [
            "url": .string(url), "html_url": .string(urls.page("\(repository.fullName)/milestone/\(milestone.number)")),
            "labels_url": .string("\(url)/labels"), "id": .int(milestone.id),
            "node_id": .string(NodeID.make("MI", milestone.id)), "number": .int(milestone.number),
            "title": .string(milestone.title), "description": JSON(milestone.description),
            "creator": user(milestone.creator), "open_issues": .int(issues.count(where: \.isOpen)),
            "closed_issues": .int(issues.count { !$0.isOpen }),
            "state": milestone.closedAt == nil ? "open" : "closed", "created_at": JSON(milestone.createdAt),
            "updated_at": JSON(milestone.updatedAt), "due_on": JSON(milestone.dueOn),
            "closed_at": JSON(milestone.closedAt),
        ]
    }

    /// A name as one segment of a path.
    static func pathEscaped(_ name: String) -> String {
        let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
        return name.addingPercentEncoding(withAllowedCharacters: allowed) ?? name
    }
}
