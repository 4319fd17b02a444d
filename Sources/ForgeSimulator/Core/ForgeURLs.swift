/// The addresses of things on the simulated forge.
struct ForgeURLs: Sendable {
    /// `http://HOST:PORT`.
    let base: String

    var api: String { "\(base)/api/v3" }
    var graphQL: String { "\(base)/api/graphql" }

    func repository(_ fullName: String) -> String { "\(api)/repos/\(fullName)" }
    func page(_ path: String) -> String { "\(base)/\(path)" }
    func issue(_ fullName: String, _ number: Int) -> String { "\(repository(fullName))/issues/\(number)" }
    func pull(_ fullName: String, _ number: Int) -> String { "\(repository(fullName))/pulls/\(number)" }

    func issuePage(_ fullName: String, _ issue: SimulatorState.Issue) -> String {
        page("\(fullName)/\(issue.pullRequest == nil ? "issues" : "pull")/\(issue.number)")
    }

    func commit(_ fullName: String, _ sha: String) -> String { "\(repository(fullName))/commits/\(sha)" }
    func commitPage(_ fullName: String, _ sha: String) -> String { page("\(fullName)/commit/\(sha)") }
    func user(_ login: String) -> String { "\(api)/users/\(login)" }
}
