import ForgeModel
import Foundation
import GitHubForge
import Testing

@Suite struct WebhookOriginTests {
    static let lantern = RepositoryName(owner: "harbor", name: "lantern")

    @Test(
        arguments: [
            (#"{"repository":{"full_name":"harbor/lantern"}}"#, lantern, nil),
            (#" { "repository" : { "id" : 1, "full_name" : "harbor/lantern" } } "#, lantern, nil),
            (#"{"repository":{"owner":{"full_name":"no/no"},"full_name":"harbor/lantern"}}"#, lantern, nil),
            (#"{"forkee":{"full_name":"no/no"},"repository":{"full_name":"harbor/lantern"}}"#, lantern, nil),
            (#"{"repository":{"topics":["full_name",":"],"full_name":"harbor/lantern"}}"#, lantern, nil),
            (#"{"a":"\"repository\":{\"full_name\":\"no/no\"}","organization":{"login":"harbor"}}"#, nil, "harbor"),
            (#"{"a":{"repository":{"full_name":"no/no"}},"b":"} \\"}"#, nil, nil),
            (#"{"repository":null,"organization":{"id":2,"login":"harbor"},"sender":{"login":"ada"}}"#, nil, "harbor"),
            (#"{"repository":{"full_name":null,"name":"lantern"}}"#, nil, nil),
            (#"{"organization":{"login":"harbor"},"repository":{"full_name":"harbor/lantern"}}"#, lantern, "harbor"),
            ("{}", nil, nil),
        ] as [(String, RepositoryName?, String?)]
    )
    func reads(_ payload: String, _ repository: RepositoryName?, _ organization: String?) throws {
        let origin = try WebhookOrigin(payload: Data(payload.utf8))
        #expect(origin.repository == repository)
        #expect(origin.organization == organization)
    }

    @Test(arguments: [
        "", "nothing", "[]", #""text""#, #"{"repository":{"full_name":"harbor/lantern"}"#, #"{"a":"b"#,
        #"{"repository":{"full_name":"lantern"}}"#, #"{"repository":{"full_name":"a/b/c"}}"#, "}{",
    ])
    func refuses(_ payload: String) {
        #expect(throws: (any Error).self) { try WebhookOrigin(payload: Data(payload.utf8)) }
    }
}
