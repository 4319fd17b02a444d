/// Payloads of the shape and size that GitHub sends.
enum SamplePayload {
    /// The repository that payloads are about, and that the bot's plugins are on for.
    static let repository = "harbor/lantern"

    private static let api = "https://api.github.com"
    private static let web = "https://github.com"

    /// A comment without a command on a pull request, of about 15.5 KB.
    static func issueComment(_ number: Int) -> String {
        let pull = number % 200 + 1
        return """
            {"action":"created","issue":\(issue(pull)),"comment":\(comment(number, on: pull)),\
            "repository":\(repositoryObject),"sender":\(user("ada", 4_101))}
            """
    }

    /// Somebody stars a repository.
    static func watch(_ number: Int) -> String {
        """
        {"action":"started","repository":\(repositoryObject),"sender":\(user("reader-\(number)", 100_000 + number))}
        """
    }

    private static func issue(_ number: Int) -> String {
        let url = "\(api)/repos/\(repository)/issues/\(number)"
        let page = "\(web)/\(repository)/pull/\(number)"
        let labels = ["size/L", "kind/bug", "cncf-cla: yes", "area/hooks", "release-note"]
        return """
            {"url":"\(url)","repository_url":"\(api)/repos/\(repository)","labels_url":"\(url)/labels{/name}",\
            "comments_url":"\(url)/comments","events_url":"\(url)/events","html_url":"\(page)","id":\(444_500_000 + number),\
            "node_id":"PR_kwDOABCD\(number)","number":\(number),"title":"Keep the lamp lit while the oil is changed",\
            "user":\(user("grace", 4_102)),"labels":[\(labels.map(label).joined(separator: ","))],"state":"open",\
            "locked":false,"assignee":\(user("ada", 4_101)),"assignees":[\(user("ada", 4_101))],"milestone":null,\
            "comments":7,"created_at":"2026-10-15T15:20:18Z","updated_at":"2026-11-20T15:20:21Z","closed_at":null,\
            "author_association":"MEMBER","active_lock_reason":null,"draft":false,"pull_request":{\
            "url":"\(api)/repos/\(repository)/pulls/\(number)","html_url":"\(page)","diff_url":"\(page).diff",\
            "patch_url":"\(page).patch","merged_at":null},"body":"\(prose(paragraphs: 4))",\
            "reactions":\(reactions(of: url)),"timeline_url":"\(url)/timeline","performed_via_github_app":null,\
            "state_reason":null}
            """
    }

    private static func comment(_ number: Int, on pull: Int) -> String {
        let id = 492_700_400 + number
        let url = "\(api)/repos/\(repository)/issues/comments/\(id)"
        return """
            {"url":"\(url)","html_url":"\(web)/\(repository)/pull/\(pull)#issuecomment-\(id)",\
            "issue_url":"\(api)/repos/\(repository)/issues/\(pull)","id":\(id),"node_id":"IC_kwDOABCD\(id)",\
            "user":\(user("ada", 4_101)),"created_at":"2026-11-20T15:20:21Z","updated_at":"2026-11-20T15:20:21Z",\
            "author_association":"MEMBER","body":"\(prose(paragraphs: 3))","reactions":\(reactions(of: url)),\
            "performed_via_github_app":null}
            """
    }

    private static func user(_ login: String, _ id: Int) -> String {
        let url = "\(api)/users/\(login)"
        let links = ["followers", "subscriptions", "orgs", "repos", "received_events"]
            .map { "\"\($0)_url\":\"\(url)/\($0)\"" }.joined(separator: ",")
        return """
            {"login":"\(login)","id":\(id),"node_id":"MDQ6VXNlcj\(id)",\
            "avatar_url":"https://avatars.githubusercontent.com/u/\(id)?v=4","gravatar_id":"","url":"\(url)",\
            "html_url":"\(web)/\(login)",\(links),"following_url":"\(url)/following{/other_user}",\
            "gists_url":"\(url)/gists{/gist_id}","starred_url":"\(url)/starred{/owner}{/repo}",\
            "events_url":"\(url)/events{/privacy}","type":"User","site_admin":false}
            """
    }

    private static func label(_ name: String) -> String {
        """
        {"id":1362934389,"node_id":"MDU6TGFiZWwxMzYyOTM0Mzg5","url":"\(api)/repos/\(repository)/labels/\(name)",\
        "name":"\(name)","color":"d73a4a","default":false,"description":"What `\(name)` says"}
        """
    }

    private static func reactions(of url: String) -> String {
        """
        {"url":"\(url)/reactions","total_count":0,"+1":0,"-1":0,"laugh":0,"hooray":0,"confused":0,"heart":0,\
        "rocket":0,"eyes":0}
        """
    }

    private static let repositoryObject: String = {
        let url = "\(api)/repos/\(repository)"
        let links = [
            "archive_url": "{archive_format}{/ref}", "assignees_url": "assignees{/user}",
            "blobs_url": "git/blobs{/sha}",
            "branches_url": "branches{/branch}", "collaborators_url": "collaborators{/collaborator}",
            "comments_url": "comments{/number}", "commits_url": "commits{/sha}",
            "compare_url": "compare/{base}...{head}",
            "contents_url": "contents/{+path}", "contributors_url": "contributors", "deployments_url": "deployments",
            "downloads_url": "downloads", "events_url": "events", "forks_url": "forks",
            "git_commits_url": "git/commits{/sha}", "git_refs_url": "git/refs{/sha}", "git_tags_url": "git/tags{/sha}",
            "hooks_url": "hooks", "issue_comment_url": "issues/comments{/number}",
            "issue_events_url": "issues/events{/number}", "issues_url": "issues{/number}", "keys_url": "keys{/key_id}",
            "labels_url": "labels{/name}", "languages_url": "languages", "merges_url": "merges",
            "milestones_url": "milestones{/number}", "notifications_url": "notifications{?since,all,participating}",
            "pulls_url": "pulls{/number}", "releases_url": "releases{/id}", "stargazers_url": "stargazers",
            "statuses_url": "statuses/{sha}", "subscribers_url": "subscribers", "subscription_url": "subscription",
            "tags_url": "tags", "teams_url": "teams", "trees_url": "git/trees{/sha}",
        ].sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\(url)/\($0.value)\"" }.joined(separator: ",")
        return """
            {"id":186853002,"node_id":"MDEwOlJlcG9zaXRvcnkxODY4NTMwMDI=","name":"lantern","full_name":"\(repository)",\
            "private":false,"owner":\(user("harbor", 4_100)),"html_url":"\(web)/\(repository)",\
            "description":"A lamp that stays lit","fork":false,"url":"\(url)",\(links),"default_branch":"main",\
            "created_at":"2019-05-15T15:19:25Z","updated_at":"2026-11-15T15:19:27Z","pushed_at":"2026-11-20T15:20:13Z",\
            "git_url":"git://github.com/\(repository).git","ssh_url":"git@github.com:\(repository).git","size":40183,\
            "stargazers_count":1203,"language":"Swift","has_issues":true,"has_wiki":false,"archived":false,\
            "disabled":false,"open_issues_count":61,"topics":["lamp","oil"],"visibility":"public","forks":210}
            """
    }()

    private static func prose(paragraphs: Int) -> String {
        let paragraph = """
            I read this twice, and I think that the order of the two steps matters more than the description says: when \
            the wick is trimmed first, the reservoir can be filled while the lamp still burns, and nobody on the water \
            sees a dark tower. When it is filled first, there is a short while in which the flame draws on what was \
            poured a moment ago.\\r\\n\\r\\n- the first case is covered by `LampTests`\\r\\n- the second is not\\r\\n\\r\\nCould \
            you add a test that pours while it burns? The rest reads well; the names in `Reservoir.swift` are what the \
            keepers say, too.\\r\\n\\r\\n
            """
        return String(repeating: paragraph, count: paragraphs)
    }
}
