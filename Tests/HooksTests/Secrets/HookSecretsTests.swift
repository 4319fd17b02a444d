import ForgeModel
import Testing

@testable import Hooks

@Suite struct HookSecretsTests {
    static let file = """
        "*":
          - value: everywhere
            created_at: 2026-01-01T00:00:00Z
        harbor:
          - value: old
            created_at: 2025-01-01T00:00:00Z
          - value: new
            created_at: "2026-01-01T00:00:00Z"
        Harbor/Lantern:
          - value: lantern
        harbor/closed: []
        """

    @Test(arguments: [
        ("harbor/lantern", ["lantern"]),
        ("HARBOR/LANTERN", ["lantern"]),
        ("harbor/other", ["old", "new"]),
        ("harbor/closed", []),
        ("pier/lantern", ["everywhere"]),
    ])
    func theMostExactKeyAloneCounts(_ repository: String, _ secrets: [String]) throws {
        let found = try HookSecrets(fileText: Self.file).secrets(
            for: RepositoryName(repository),
            organization: "ignored"
        )
        #expect(found == secrets)
    }

    @Test func eventsOfAnOrganization() throws {
        let secrets = try HookSecrets(fileText: Self.file)
        #expect(secrets.secrets(for: nil, organization: "Harbor") == ["old", "new"])
        #expect(secrets.secrets(for: nil, organization: "pier") == ["everywhere"])
        #expect(secrets.secrets(for: nil, organization: nil) == ["everywhere"])
        #expect(try HookSecrets(fileText: "harbor: [{value: a}]").secrets(for: nil, organization: "pier") == nil)
    }

    @Test func everySecretOnce() throws {
        let secrets = try HookSecrets(fileText: "a: [{value: one}, {value: two}]\nb: [{value: one}, {value: ''}]")
        #expect(Set(secrets.all) == ["one", "two"])
        #expect(secrets.all.count == 2)
    }

    @Test(arguments: ["s3cret", "  s3cret\r\n\n", "s3cret"])
    func aFileOfOneSecret(_ text: String) throws {
        #expect(try HookSecrets(fileText: text) == HookSecrets(secret: "s3cret"))
    }

    @Test(arguments: ["key: value", "- a", "harbor: [{token: a}]", "a: b: c"])
    func whatIsNoMapOfSecretsIsOne(_ text: String) throws {
        #expect(try HookSecrets(fileText: text).secrets(for: nil, organization: nil) == [text])
    }

    @Test func keysThatProwDoesNotKnowDoNotMatter() throws {
        let text = "harbor: [{value: a, comment: rotated}]"
        #expect(try HookSecrets(fileText: text).secrets(for: nil, organization: "harbor") == ["a"])
    }

    @Test(arguments: ["", " \n\t", "harbor: []", "harbor: [{value: ''}]"])
    func withoutASecretThereIsNothingToCheckWith(_ text: String) {
        #expect(throws: SecretsError.self) { try HookSecrets(fileText: text) }
    }
}
