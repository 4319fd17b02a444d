import ForgeModel

/// What we read of the check suite of a `check_suite` event.
struct WireCheckSuiteEvent: Decodable {
    struct Pull: Decodable {
        let number: Int
    }

    let head_sha: CommitSHA
    let app: WireCheckRunEvent.App?
    let pull_requests: [Pull]?
}
