import Testing

@testable import GitHubForge

@Suite struct AddressTests {
    @Test(arguments: [
        ("lgtm", "lgtm"),
        ("do-not-merge/hold", "do-not-merge%2Fhold"),
        ("kind bug?", "kind%20bug%3F"),
        ("größe", "gr%C3%B6%C3%9Fe"),
        ("🚢#1", "%F0%9F%9A%A2%231"),
        ("50%", "50%25"),
        ("a+b&c=d", "a%2Bb%26c%3Dd"),
    ])
    func encodesASegment(_ text: String, _ encoded: String) {
        #expect(text.pathSegment == encoded)
    }

    @Test func keepsTheSlashesOfAPath() {
        #expect("docs/größe/a b.md".pathSegments == "docs/gr%C3%B6%C3%9Fe/a%20b.md")
        #expect("/a//b/".pathSegments == "/a//b/")
    }

    @Test(arguments: [
        ("https://api.github.com", "https://api.github.com/repos/o/r/pulls?page=2", "/repos/o/r/pulls?page=2"),
        ("https://ghe.example/api/v3", "https://ghe.example/api/v3/repos/o/r?page=2", "/repos/o/r?page=2"),
        (
            "http://ghproxy", "https://api.github.com/repositories/1/issues?a=b%2Cc&page=2",
            "/repositories/1/issues?a=b%2Cc&page=2"
        ),
        ("http://ghproxy", "https://ghe.example/api/v3/repos/o/r?page=2", "/repos/o/r?page=2"),
        ("https://api.github.com", "https://elsewhere.example/steal", "/steal"),
    ])
    func staysWithTheEndpoint(_ rest: String, _ address: String, _ target: String) {
        #expect(GitHubEndpoints(rest: rest).target(of: address) == target)
    }

    @Test func takesEndpointsWithASlashAtTheEnd() {
        let endpoints = GitHubEndpoints(rest: "http://a/", graphQL: "http://a/graphql/", web: "http://b/")
        #expect(endpoints == GitHubEndpoints(rest: "http://a", graphQL: "http://a/graphql", web: "http://b"))
    }

    @Test func summaryHidesTheQuery() {
        #expect(APIRequest.get("/search/issues?q=secret", owner: nil).summary == "GET /search/issues")
    }
}
