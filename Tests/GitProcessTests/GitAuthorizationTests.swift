import GitProcess
import Testing

@Suite struct GitAuthorizationTests {
    @Test func `the header goes to its address by way of the environment`() {
        let authorization = GitAuthorization("Basic c2VjcmV0", for: "https://example.com/acme/widgets")
        #expect(
            authorization.variables == [
                "GIT_CONFIG_COUNT": "1",
                "GIT_CONFIG_KEY_0": "http.https://example.com/acme/widgets.extraHeader",
                "GIT_CONFIG_VALUE_0": "Authorization: Basic c2VjcmV0",
            ]
        )
        #expect(GitAuthorization(nil, for: "https://example.com").variables.isEmpty)
    }

    @Test(arguments: [
        ("sent Basic c2VjcmV0 twice", "sent CENSORED twice"), ("c2VjcmV0.", "CENSORED."), ("nothing", "nothing"),
        ("https://ada:pa55@example.com/x failed", "https://CENSORED@example.com/x failed"),
    ])
    func `text shows neither header nor password`(_ text: String, _ expected: String) {
        let authorization = GitAuthorization("Basic c2VjcmV0", for: "https://ada:pa55@example.com/x")
        #expect(authorization.censored(text) == expected)
    }
}
