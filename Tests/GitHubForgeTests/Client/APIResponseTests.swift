import Foundation
import NIOHTTP1
import Testing

@testable import GitHubForge

@Suite struct APIResponseTests {
    @Test(arguments: [
        (#"<https://api.github.com/x?page=2>; rel="next", <https://api.github.com/x?page=9>; rel="last""#, "page=2"),
        (#"<https://api.github.com/x?page=1>; rel="prev", <https://api.github.com/x?page=3>; rel="next""#, "page=3"),
        (#"<https://api.github.com/x?labels=a,b;c&page=2>;rel="next""#, "labels=a,b;c&page=2"),
        (#"<https://api.github.com/x?page=2>; title="a"; rel="next""#, "page=2"),
        (#"<https://api.github.com/x?page=1>; rel="first""#, nil),
        ("", nil),
        ("<https://api.github.com/x", nil),
        (#"rel="next""#, nil),
    ])
    func findsTheNextPage(_ link: String, _ query: String?) {
        let response = APIResponse(status: 200, headers: ["Link": link], body: Data())
        #expect(response.nextPage == query.map { "https://api.github.com/x?\($0)" })
    }

    @Test(arguments: [
        (#"{"message": "Not Found", "documentation_url": "https://docs.github.com"}"#, "Not Found"),
        (
            """
            {"message": "Validation Failed",
             "errors": [{"resource": "Issue", "field": "title", "code": "missing_field"}]}
            """,
            "Validation Failed: Issue title missing_field"
        ),
        (
            """
            {"message": "Validation Failed",
             "errors": [{"message": "one", "index": 0, "value": ["a"]}, {"message": "two"}]}
            """,
            "Validation Failed: one; two"
        ),
        (#"{"message": "No", "errors": ["Reviews may only be requested"]}"#, "No: Reviews may only be requested"),
        (#"{"message": "No", "errors": "all of it"}"#, "No: all of it"),
        (#"{"errors": [{"code": null}]}"#, ""),
        ("<html>Unicorn</html>", "<html>Unicorn</html>"),
    ])
    func quotesGitHub(_ body: String, _ words: String) {
        let response = APIResponse(status: 422, headers: [:], body: Data(body.utf8))
        #expect(response.errorMessage == words)
    }

    @Test func cutsWhatIsNoJSON() {
        let response = APIResponse(status: 500, headers: [:], body: Data(repeating: 0x78, count: 9_000))
        #expect(response.errorMessage.count == 200)
    }
}
