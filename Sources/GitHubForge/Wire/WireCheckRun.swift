import ForgeModel

/// What we read of GitHub's `check-run`.
struct WireCheckRun: Decodable {
    struct Output: Decodable {
        let title: String?
        let summary: String?
    }

    let id: Int
    let name: String
    let status: String
    let conclusion: String?
    let output: Output?

    var value: CheckRun {
        CheckRun(name: name, state: HeadContext(checkRun: name, status: status, conclusion: conclusion).state)
    }
}
