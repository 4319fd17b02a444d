import ForgeModel
import JobModel
import Testing

@Suite struct RefsTests {
    @Test(arguments: [
        (Refs(org: "o", repo: "r", baseRef: "main"), "main"),
        (Refs(org: "o", repo: "r", baseRef: "main", baseSHA: "abc"), "main:abc"),
        (
            Refs(
                org: "o",
                repo: "r",
                baseRef: "main",
                baseSHA: "abc",
                pulls: [Pull(number: 5, author: "a", sha: "def")]
            ),
            "main:abc,5:def"
        ),
        (
            Refs(
                org: "o",
                repo: "r",
                baseRef: "main",
                pulls: [
                    Pull(number: 5, author: "a", sha: "d", ref: "refs/c/5"), Pull(number: 6, author: "b", sha: "e"),
                ]
            ),
            "main,5:d:refs/c/5,6:e"
        ),
    ])
    func textForm(refs: Refs, text: String) {
        #expect(refs.description == text)
    }

    @Test func presubmitRefs() throws {
        let repository = RepositoryName(owner: "o", name: "r")
        let pullRequest = PullRequest(
            id: ThreadID(repository, 5),
            title: "Fix",
            author: User(login: "me"),
            head: .init(name: "fix", sha: "def", repository: nil),
            base: .init(name: "main", sha: "old", repository: repository),
            url: "https://github.com/o/r/pull/5",
            repositoryURL: "https://github.com/o/r"
        )
        let refs = Refs(pullRequest: pullRequest, baseSHA: "abc")
        #expect(refs.description == "main:abc,5:def")
        #expect(refs.baseLink == "https://github.com/o/r/commit/abc")
        let pull = try #require(refs.pulls.first)
        #expect(pull.commitLink == "https://github.com/o/r/pull/5/commits/def")
        #expect(pull.authorLink == "https://github.com/me")
        #expect(pull.headRef == "fix")
        #expect(pull.title == "Fix")
    }

    @Test func postsubmitRefs() {
        let push = PushEvent(
            repository: RepositoryName(owner: "o", name: "r"),
            ref: "refs/heads/release/1.0",
            before: "a",
            after: "b",
            compareURL: "https://github.com/o/r/compare/a...b"
        )
        let refs = Refs(push: push)
        #expect(refs.description == "release/1.0:b")
        #expect(refs.baseLink == push.compareURL)
    }

    @Test func whereToClone() {
        var refs = Refs(org: "o", repo: "r")
        #expect(refs.clonePath == "github.com/o/r")
        #expect(refs.cloneAddress == "https://github.com/o/r.git")
        refs.repoLink = "http://127.0.0.1:8080/o/r"
        #expect(refs.clonePath == "127.0.0.1:8080/o/r")
        #expect(refs.cloneAddress == "http://127.0.0.1:8080/o/r.git")
        refs.pathAlias = "k8s.io/r"
        refs.cloneURI = "git@host:o/r"
        #expect(refs.clonePath == "k8s.io/r")
        #expect(refs.cloneAddress == "git@host:o/r")
    }
}
