import ForgeModel

/// GitHub's `status`, in combined statuses and lists.
struct WireStatus: Decodable {
    let context: String
    let state: String
    let description: String?
    let target_url: String?

    var value: CommitStatus {
        CommitStatus(
            context: context,
            state: CommitStatus.State(rawValue: state) ?? .pending,
            description: description ?? "",
            targetURL: target_url ?? ""
        )
    }
}
