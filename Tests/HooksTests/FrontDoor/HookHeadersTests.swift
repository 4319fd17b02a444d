import Testing

@testable import Hooks

@Suite struct HookHeadersTests {
    private static let good = [
        "X-GitHub-Event": "issues", "X-GitHub-Delivery": "guid", "X-Hub-Signature-256": "sha256=00",
        "Content-Type": "application/json",
    ]

    private static func headers(_ method: String = "POST", changing changes: [String: String?] = [:]) -> HookRejection?
    {
        let headers = good.merging(changes.compactMapValues { $0 }) { _, new in new }
            .filter { name, _ in changes[name] != .some(nil) }
        do throws(HookRejection) {
            _ = try HookHeaders(method: method) { headers[$0] }
            return nil
        } catch {
            return error
        }
    }

    @Test func takesWhatIsRight() {
        #expect(Self.headers() == nil)
    }

    @Test(arguments: [
        ("X-GitHub-Event", HookRejection.missingHeader("X-GitHub-Event")),
        ("X-GitHub-Delivery", .missingHeader("X-GitHub-Delivery")),
        ("X-Hub-Signature-256", .missingSignature),
        ("Content-Type", .wrongContentType),
    ])
    func eachHeaderIsNeeded(_ name: String, _ rejection: HookRejection) {
        #expect(Self.headers(changing: [name: nil]) == rejection)
        #expect(Self.headers(changing: [name: ""]) == rejection)
    }

    @Test(arguments: [
        "application/json; charset=utf-8", "application/x-www-form-urlencoded", "Application/JSON", " application/json",
    ])
    func onlyJSON(_ type: String) {
        #expect(Self.headers(changing: ["Content-Type": type]) == .wrongContentType)
    }

    @Test func theOrderIsProws() {
        let none: [String: String?] = [
            "X-GitHub-Event": nil, "X-GitHub-Delivery": nil, "X-Hub-Signature-256": nil, "Content-Type": nil,
        ]
        #expect(Self.headers("PUT", changing: none) == .methodNotAllowed)
        #expect(Self.headers(changing: none) == .missingHeader("X-GitHub-Event"))
        #expect(
            Self.headers(changing: none.filter { $0.key != "X-GitHub-Event" }) == .missingHeader("X-GitHub-Delivery")
        )
        #expect(Self.headers(changing: ["X-Hub-Signature-256": nil, "Content-Type": nil]) == .missingSignature)
    }

    @Test func namesAreBounded() {
        let long = String(repeating: "x", count: 201)
        #expect(Self.headers(changing: ["X-GitHub-Delivery": long]) == .missingHeader("X-GitHub-Delivery"))
        #expect(Self.headers(changing: ["X-GitHub-Delivery": String(long.dropLast())]) == nil)
    }
}
