import Foundation
import Testing

@testable import ContainerLauncher

@Suite struct RegistryLoginTests {
    @Test(arguments: [
        ("alpine", "docker.io", "library/alpine"), ("alpine:3", "docker.io", "library/alpine"),
        ("acme/tools:1", "docker.io", "acme/tools"), ("index.docker.io/acme/tools", "docker.io", "acme/tools"),
        ("localhost/x", "localhost", "x"), ("localhost:5000/a/b:1@sha256:ab", "localhost:5000", "a/b"),
        ("registry.example.com/team/go@sha256:ab", "registry.example.com", "team/go"),
        ("registry.example.com", "docker.io", "library/registry.example.com"),
        ("evil/registry.example.com/x", "docker.io", "evil/registry.example.com/x"),
        ("registry.example.com@evil.example.com/x", "docker.io", "library/registry.example.com"),
    ])
    func `an image has a registry and a repository`(_ name: String, _ registry: String, _ repository: String) {
        let image = ImageReference(name)
        #expect(image.registry == registry && image.repository == repository)
    }

    @Test(arguments: [
        ("registry.example.com", "registry.example.com/a/b", true),
        ("https://registry.example.com/v2/", "registry.example.com/a", true),
        ("registry.example.com", "registry.example.com:5000/a", false), ("registry.example.com", "alpine", false),
        ("*.example.com", "registry.example.com/a", true), ("*.example.com", "a.b.example.com/a", false),
        ("*.example.com", "example.com/a", false), ("registry.example.com/team", "registry.example.com/team/go", true),
        ("registry.example.com/team", "registry.example.com/teams", false),
        ("registry.example.com/team", "registry.example.com/other", false),
        ("https://index.docker.io/v1/", "alpine", true), ("docker.io", "acme/tools", true), ("", "alpine", false),
    ])
    func `a login is for the images of its registry`(_ key: String, _ image: String, _ matches: Bool) {
        #expect(RegistryPattern(key).matches(ImageReference(image)) == matches)
    }

    private static func config(_ entries: String) throws -> RegistryLogins {
        try RegistryLogins(config: Data(#"{"auths": {\#(entries)}, "psFormat": "x"}"#.utf8))
    }

    @Test func `the closest login comes first, and the engine gets it in one header`() throws {
        let logins = try Self.config(
            """
            "r.example.com": {"username": "all", "password": "p"}, "helped.example.com": {},
            "r.example.com/team": {"auth": "dGVhbTpwOnE="}, "t.example.com": {"identitytoken": "tok"}
            """
        )
        let found = logins.logins(for: ImageReference("r.example.com/team/go"))
        #expect(found.map(\.username) == ["team", "all"] && found.first?.password == "p:q")
        #expect(logins.logins(for: ImageReference("helped.example.com/x")).isEmpty)
        #expect(Set(logins.secrets) == Set(["p", "p:q", "tok"].map { Array($0.utf8) }))
        let header = try #require(try found.first?.header())
        let text = #"{"password":"p:q","serveraddress":"r.example.com","username":"team"}"#
        #expect(Data(base64Encoded: header) == Data(text.utf8))
        let token = try #require(try logins.logins(for: ImageReference("t.example.com/x")).first?.header())
        #expect(
            Data(base64Encoded: token).map { String(decoding: $0, as: UTF8.self) }?.contains(#""identitytoken":"tok""#)
                == true
        )
    }

    @Test func `the header is in the alphabet for addresses`() throws {
        let login = RegistryLogin(username: "~~~???>>>", password: "\u{ff}\u{fe}???", registry: "r")
        #expect(try !login.header().contains { "+/".contains($0) })
    }

    @Test(arguments: [
        (#"{"credsStore": "desktop", "auths": {"r.example.com": {}}}"#, "it holds no logins"),
        ("{}", "it holds no logins"),
        ("no", "it is not Docker's configuration in JSON"), (nil, "it can't be read"),
    ])
    func `a file without logins is told before it is used`(_ text: String?, _ reason: String) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "config-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        if let text { try Data(text.utf8).write(to: file) }
        let error = #expect(throws: InvalidRegistryLogins.self) { try RegistryConfigFile(file) }
        #expect(error?.description.hasPrefix(reason) == true)
    }
}
