import ForgeModel

/// What we read of the check run of a `check_run` event.
struct WireCheckRunEvent: Decodable {
    struct App: Decodable {
        let slug: String?
    }

    struct RequestedAction: Decodable {
        let identifier: String?
    }

    let name: String
    let head_sha: CommitSHA
    let external_id: String?
    let app: App?
}
