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
    let external_id: String?
    let app: WireCheckRunEvent.App?

    var value: CheckRun {
        CheckRun(
            name: name,
            state: HeadContext(checkRun: name, status: status, conclusion: conclusion).state,
            app: Login(app?.slug ?? ""),
            reference: CheckRunReference(external_id ?? "")
        )
    }
}
