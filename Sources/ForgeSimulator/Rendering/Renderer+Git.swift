import Foundation

extension Renderer {
    static let unverified: JSON = [
        "verified": false, "reason": "unsigned", "signature": nil, "payload": nil, "verified_at": nil,
    ]

    func signature(_ signature: GitSignature) -> JSON {
        ["name": .string(signature.name), "email": .string(signature.email), "date": JSON(signature.date)]
    }

    /// The account behind a commit's address; null for an address of nobody.
    private func account(_ signature: GitSignature) -> JSON {
        login(signature.email).map { user($0) } ?? .null
    }

    func login(_ email: String) -> String? {
        guard email.hasSuffix("@users.noreply.github.com"), let plus = email.firstIndex(of: "+") else { return nil }
        return state.account(String(email[email.index(after: plus)...].prefix { $0 != "@" }))?.login
    }

    private func details(_ commit: GitCommit, in repository: State.Repository) -> JSON {
        let url = "\(urls.repository(repository.fullName))/git"
        return [
            "author": signature(commit.author), "committer": signature(commit.committer),
            "message": .string(commit.message),
            "tree": ["sha": .string(commit.tree), "url": .string("\(url)/trees/\(commit.tree)")],
            "url": .string("\(url)/commits/\(commit.sha)"), "comment_count": 0, "verification": Self.unverified,
        ]
    }

    private func parents(_ commit: GitCommit, in repository: State.Repository) -> JSON {
        .array(
            commit.parents.map { parent in
                [
                    "sha": .string(parent), "url": .string(urls.commit(repository.fullName, parent)),
                    "html_url": .string(urls.commitPage(repository.fullName, parent)),
                ]
            }
        )
    }

    /// A commit as the commits API shows it.
    func commit(_ commit: GitCommit, in repository: State.Repository) -> JSON {
        let url = urls.commit(repository.fullName, commit.sha)
        return [
            "sha": .string(commit.sha), "node_id": .string(NodeID.make("C", git: commit.sha)),
            "commit": details(commit, in: repository), "url": .string(url),
            "html_url": .string(urls.commitPage(repository.fullName, commit.sha)),
            "comments_url": .string("\(url)/comments"), "author": account(commit.author),
            "committer": account(commit.committer), "parents": parents(commit, in: repository),
        ]
    }

    /// A commit as a status webhook shows it.
    func statusCommit(_ commit: GitCommit, in repository: State.Repository) -> JSON {
        let json = self.commit(commit, in: repository)
        let details = json["commit"]?.merging(["verification": Self.unverified.removing("verified_at")]) ?? .null
        return json.merging(["commit": details])
    }

    /// A commit as the git database API shows it.
    func gitCommit(_ commit: GitCommit, in repository: State.Repository) -> JSON {
        let url = "\(urls.repository(repository.fullName))/git"
        return [
            "sha": .string(commit.sha), "node_id": .string(NodeID.make("C", git: commit.sha)),
            "url": .string("\(url)/commits/\(commit.sha)"),
            "html_url": .string(urls.commitPage(repository.fullName, commit.sha)),
            "author": signature(commit.author), "committer": signature(commit.committer),
            "message": .string(commit.message),
            "tree": ["sha": .string(commit.tree), "url": .string("\(url)/trees/\(commit.tree)")],
            "parents": parents(commit, in: repository), "verification": Self.unverified,
        ]
    }

    /// A commit as a push webhook shows it.
    func pushedCommit(_ commit: GitCommit, in repository: State.Repository) -> JSON {
        func person(_ signature: GitSignature) -> JSON {
            let name: JSON = ["name": .string(signature.name), "email": .string(signature.email)]
            return login(signature.email).map { name.merging(["username": .string($0)]) } ?? name
        }
        return [
            "id": .string(commit.sha), "tree_id": .string(commit.tree), "distinct": true,
            "message": .string(commit.message), "timestamp": JSON(commit.committer.date),
            "url": .string(urls.commitPage(repository.fullName, commit.sha)), "author": person(commit.author),
            "committer": person(commit.committer), "added": JSON(commit.added), "removed": JSON(commit.removed),
            "modified": JSON(commit.modified),
        ]
    }

    func file(_ change: GitFileChange, at sha: String, in repository: State.Repository) -> JSON {
        let path = Self.filePathEscaped(change.path)
        let page = urls.page(repository.fullName)
        var members: [String: JSON] = [
            "sha": .string(change.blob), "filename": .string(change.path), "status": .string(change.status),
            "additions": .int(change.additions), "deletions": .int(change.deletions),
            "changes": .int(change.additions + change.deletions), "blob_url": .string("\(page)/blob/\(sha)/\(path)"),
            "raw_url": .string("\(page)/raw/\(sha)/\(path)"),
            "contents_url": .string("\(urls.repository(repository.fullName))/contents/\(path)?ref=\(sha)"),
        ]
        if let patch = change.patch { members["patch"] = .string(patch) }
        if let previous = change.previousPath { members["previous_filename"] = .string(previous) }
        return .object(members)
    }

    /// A commit with what it changes.
    func fullCommit(_ commit: GitCommit, files: [GitFileChange], in repository: State.Repository) -> JSON {
        let additions = files.map(\.additions).reduce(0, +)
        let deletions = files.map(\.deletions).reduce(0, +)
        return self.commit(commit, in: repository).merging([
            "stats": [
                "additions": .int(additions), "deletions": .int(deletions), "total": .int(additions + deletions),
            ],
            "files": .array(files.map { file($0, at: commit.sha, in: repository) }),
        ])
    }

    func ref(_ name: String, object: (id: String, type: String), in repository: State.Repository) -> JSON {
        let url = "\(urls.repository(repository.fullName))/git"
        return [
            "ref": .string(name), "node_id": .string(NodeID.make("REF", git: "\(repository.id)_\(name)")),
            "url": .string("\(url)/\(name)"),
            "object": [
                "type": .string(object.type), "sha": .string(object.id),
                "url": .string("\(url)/\(object.type)s/\(object.id)"),
            ],
        ]
    }

    func tree(_ sha: String, _ entries: [GitTreeEntry], in repository: State.Repository) -> JSON {
        let url = "\(urls.repository(repository.fullName))/git"
        return [
            "sha": .string(sha), "url": .string("\(url)/trees/\(sha)"), "truncated": false,
            "tree": .array(
                entries.map { entry in
                    var members: [String: JSON] = [
                        "path": .string(entry.path), "mode": .string(entry.mode), "type": .string(entry.type),
                        "sha": .string(entry.sha), "url": .string("\(url)/\(entry.type)s/\(entry.sha)"),
                    ]
                    if let size = entry.size { members["size"] = .int(size) }
                    return .object(members)
                }
            ),
        ]
    }

    /// A file or directory as the contents API shows it, without a file's text.
    func content(_ entry: GitTreeEntry, path: String, ref: String, in repository: State.Repository) -> JSON {
        let escaped = Self.filePathEscaped(path)
        let url = "\(urls.repository(repository.fullName))/contents/\(escaped)?ref=\(ref)"
        let git = "\(urls.repository(repository.fullName))/git/\(entry.type)s/\(entry.sha)"
        let isDirectory = entry.type == "tree"
        let page = "\(urls.page(repository.fullName))/\(isDirectory ? "tree" : "blob")/\(ref)/\(escaped)"
        let raw = "\(urls.page(repository.fullName))/raw/\(ref)/\(escaped)"
        return [
            "type": isDirectory ? "dir" : "file", "size": .int(entry.size ?? 0),
            "name": .string(path.split(separator: "/").last.map(String.init) ?? path), "path": .string(path),
            "sha": .string(entry.sha), "url": .string(url), "git_url": .string(git), "html_url": .string(page),
            "download_url": isDirectory ? nil : .string(raw),
            "_links": ["self": .string(url), "git": .string(git), "html": .string(page)],
        ]
    }

    /// A path as part of an address, its slashes kept.
    static func filePathEscaped(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false).map { pathEscaped(String($0)) }
            .joined(separator: "/")
    }
}
