import ForgeModel

/// A commit's context in GraphQL: a check run or a status.
struct WireContext: Decodable {
    let name: String?
    let status: String?
    let conclusion: String?
    let title: String?
    let detailsUrl: String?
    let context: String?
    let state: String?
    let description: String?
    let targetUrl: String?

    var value: HeadContext? {
        if let context, let state {
            return HeadContext(
                context: context,
                graphQLState: state,
                description: description ?? "",
                targetURL: targetUrl ?? ""
            )
        }
        guard let name, let status else { return nil }
        return HeadContext(
            checkRun: name,
            status: status,
            conclusion: conclusion,
            title: title ?? "",
            url: detailsUrl ?? ""
        )
    }
}
