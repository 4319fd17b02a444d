import Foundation

extension Renderer {
    /// Anybody with a login; the account `ghost` for one that is gone.
    func user(_ login: String) -> JSON {
        let account = state.account(login)
        let id = account?.id ?? 10137
        let name = account?.login ?? "ghost"
        let url = urls.user(name)
        return [
            "login": .string(name), "id": .int(id), "node_id": .string(NodeID.make("U", id)),
            "avatar_url": .string(urls.page("avatars/\(id)")), "gravatar_id": "", "url": .string(url),
            "html_url": .string(urls.page(name)), "followers_url": .string("\(url)/followers"),
            "following_url": .string("\(url)/following{/other_user}"),
            "gists_url": .string("\(url)/gists{/gist_id}"),
            "starred_url": .string("\(url)/starred{/owner}{/repo}"),
            "subscriptions_url": .string("\(url)/subscriptions"),
            "organizations_url": .string("\(url)/orgs"), "repos_url": .string("\(url)/repos"),
            "events_url": .string("\(url)/events{/privacy}"),
            "received_events_url": .string("\(url)/received_events"),
            "type": .string((account?.kind ?? .user).rawValue), "site_admin": .bool(account?.isSiteAdmin ?? false),
        ]
    }

    func user(_ login: String?) -> JSON { login.map { user($0) } ?? .null }

    func users(_ logins: [String]) -> JSON { .array(logins.map { user($0) }) }

    /// A user's own page of facts.
    func fullUser(_ account: State.Account) -> JSON {
        let repositories = state.repositories.values.count { $0.owner == account.login }
        return user(account.login).merging([
            "name": JSON(account.name), "company": nil, "blog": "", "location": nil, "email": nil, "hireable": nil,
            "bio": nil, "twitter_username": nil, "public_repos": .int(repositories), "public_gists": 0,
            "followers": 0, "following": 0, "created_at": JSON(account.createdAt),
            "updated_at": JSON(account.createdAt), "private_gists": 0, "total_private_repos": 0,
            "owned_private_repos": 0, "disk_usage": 0, "collaborators": 0, "two_factor_authentication": true,
        ])
    }

    func organization(_ organization: State.Organization) -> JSON {
        let url = "\(urls.api)/orgs/\(organization.login)"
        let id = state.account(organization.login)?.id ?? 0
        return [
            "login": .string(organization.login), "id": .int(id), "node_id": .string(NodeID.make("O", id)),
            "url": .string(url), "repos_url": .string("\(url)/repos"), "events_url": .string("\(url)/events"),
            "hooks_url": .string("\(url)/hooks"), "issues_url": .string("\(url)/issues"),
            "members_url": .string("\(url)/members{/member}"),
            "public_members_url": .string("\(url)/public_members{/member}"),
            "avatar_url": .string(urls.page("avatars/\(id)")), "description": JSON(organization.description),
        ]
    }

    func fullOrganization(_ organization: State.Organization) -> JSON {
        let account = state.account(organization.login)
        let repositories = state.repositories.values.count { $0.owner == organization.login }
        return self.organization(organization).merging([
            "name": JSON(account?.name), "html_url": .string(urls.page(organization.login)), "type": "Organization",
            "has_organization_projects": false, "has_repository_projects": false,
            "public_repos": .int(repositories), "public_gists": 0, "followers": 0, "following": 0,
            "created_at": JSON(organization.createdAt), "updated_at": JSON(organization.createdAt),
            "archived_at": nil, "default_repository_permission": "read", "is_verified": false,
            "total_private_repos": 0, "owned_private_repos": 0,
        ])
    }

    func team(_ team: State.Team, of organization: State.Organization) -> JSON {
        let id = state.account(organization.login)?.id ?? 0
        let url = "\(urls.api)/organizations/\(id)/team/\(team.id)"
        return [
            "name": .string(team.name), "id": .int(team.id), "node_id": .string(NodeID.make("T", team.id)),
            "slug": .string(team.slug), "description": JSON(team.description), "privacy": "closed",
            "url": .string(url), "html_url": .string(urls.page("orgs/\(organization.login)/teams/\(team.slug)")),
            "members_url": .string("\(url)/members{/member}"), "repositories_url": .string("\(url)/repos"),
            "permission": "pull", "parent": nil, "notification_setting": "notifications_enabled",
        ]
    }

    func restTeam(_ team: State.Team, of organization: State.Organization) -> JSON {
        self.team(team, of: organization).merging([
            "type": "organization", "organization_id": .int(state.account(organization.login)?.id ?? 0),
        ])
    }

    func fullTeam(_ team: State.Team, of organization: State.Organization) -> JSON {
        restTeam(team, of: organization).merging([
            "members_count": .int(team.members.count), "repos_count": .int(team.repositories.count),
            "created_at": JSON(team.createdAt), "updated_at": JSON(team.createdAt),
            "organization": fullOrganization(organization),
        ])
    }

    func membership(_ login: String, _ role: State.Organization.Role, in organization: State.Organization) -> JSON {
        [
            "url": .string("\(urls.api)/orgs/\(organization.login)/memberships/\(login)"), "state": "active",
            "role": .string(role.rawValue), "direct_membership": true,
            "organization_url": .string("\(urls.api)/orgs/\(organization.login)"),
            "organization": self.organization(organization), "user": user(login),
        ]
    }

    func teamMembership(_ login: String, _ role: State.Team.Role, in team: State.Team) -> JSON {
        [
            "url": .string("\(urls.api)/teams/\(team.id)/memberships/\(login)"), "role": .string(role.rawValue),
            "state": "active",
        ]
    }
}
