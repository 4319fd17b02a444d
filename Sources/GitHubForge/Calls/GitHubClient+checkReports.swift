public import ForgeModel

extension GitHubClient {
    private struct Found: Decodable {
        struct Run: Decodable {
            struct Output: Decodable {
                let annotations_count: Int?
            }
            struct App: Decodable {
                let slug: String?
            }
            let id: Int
            let external_id: String?
            let output: Output?
            let app: App?
        }
        let check_runs: [Run]
    }

    private struct Made: Decodable {
        let id: Int
    }

    /// The most remarks that GitHub takes in one request.
    private static let annotationBatch = 50

    /// Makes a check run say this: the one that the app made with the report's reference, or a new one. Only an app may.
    ///
    /// GitHub adds remarks to those that it has. Those that it has of this report, by their number, are not sent again,
    /// so that what was interrupted can be repeated.
    ///
    /// - Parameter app: The app's own login, with or without `[bot]`.
    public func setCheckRun(
        _ report: CheckRunReport,
        on sha: CommitSHA,
        in repository: RepositoryName,
        app: Login
    ) async throws {
        let query = "check_name=\(report.name.pathSegment)&filter=all&per_page=100"
        let target = "\(repository.path)/commits/\(sha)/check-runs?\(query)"
        let found = try await read(Found.self, .get(target, owner: repository.owner)).check_runs.first { run in
            let isOurs = run.app?.slug.map { Login($0).withoutBotSuffix == app.withoutBotSuffix } ?? false
            return isOurs && run.external_id == "\(report.reference)"
        }
        var rest = report.annotations.dropFirst(found?.output?.annotations_count ?? 0)
        var id = found?.id
        repeat {
            let batch = rest.prefix(Self.annotationBatch)
            rest = rest.dropFirst(batch.count)
            let wire = WireCheckRunReport(report, annotations: batch, sha: id == nil ? sha : nil)
            if let id {
                let target = "\(repository.path)/check-runs/\(id)"
                try await write(.send(.patch, target, wire, owner: repository.owner, isRepeatable: batch.isEmpty))
            } else {
                let target = "\(repository.path)/check-runs"
                let request = try APIRequest.send(.post, target, wire, owner: repository.owner, isRepeatable: false)
                guard let answer = try await write(request) else { return }
                id = try decode(Made.self, from: answer, request).id
            }
        } while !rest.isEmpty
    }
}
