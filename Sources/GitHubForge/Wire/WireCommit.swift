import ForgeModel

/// What we read of GitHub's `commit`, as lists and comparisons hold it.
struct WireCommit: Decodable {
    struct Details: Decodable {
        let message: String
    }

    struct Parent: Decodable {
        let sha: String
    }

    /// An account that GitHub does not know comes as null, or as an object without members.
    struct Author: Decodable {
        let login: String?
    }

    let sha: String
    let commit: Details
    let author: Author?
    let parents: [Parent]?
    let html_url: String?

    var value: Commit {
        Commit(
            sha: CommitSHA(sha),
            message: commit.message,
            author: author?.login.map { Login($0) },
            parents: parents?.map { CommitSHA($0.sha) } ?? [],
            url: html_url ?? ""
        )
    }
}
