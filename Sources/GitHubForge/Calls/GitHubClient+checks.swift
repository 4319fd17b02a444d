public import ForgeModel

extension GitHubClient {
    private struct Runs: Decodable {
        let check_runs: [WireCheckRun]
    }

    /// The newest check run of each name of a commit.
    public func checkRuns(of sha: CommitSHA, in repository: RepositoryName) async throws -> [CheckRun] {
        var found: [CheckRun] = []
        var pages = 0
        var next: APIRequest? = .get(
            "\(repository.path)/commits/\(sha)/check-runs?per_page=100",
            owner: repository.owner
        )
        while let request = next, pages < Self.pageLimit {
            let response = try await send(request)
            found += try decode(Runs.self, from: response, request).check_runs.map(\.value)
            next = nextPage(after: response, owner: repository.owner)
            pages += 1
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.name).inserted }
    }

    /// Gives a commit a completed, successful check run, unless its newest of that name says just that. Only an app may.
    public func setCheckRun(
        _ name: String,
        title: String,
        summary: String,
        on sha: CommitSHA,
        in repository: RepositoryName
    ) async throws {
        struct Output: Encodable {
            let title: String
            let summary: String
        }
        struct Body: Encodable {
            let name: String
            let head_sha: String
            let status = "completed"
            let conclusion = "success"
            let output: Output
        }
        let target = "\(repository.path)/commits/\(sha)/check-runs?check_name=\(name.pathSegment)&per_page=100"
        let runs = try await read(Runs.self, .get(target, owner: repository.owner)).check_runs
        if let run = runs.max(by: { $0.id < $1.id }), run.conclusion == "success", run.output?.title == title,
            run.output?.summary == summary
        {
            return
        }
        let body = Body(name: name, head_sha: sha.text, output: Output(title: title, summary: summary))
        try await write(
            .send(.post, "\(repository.path)/check-runs", body, owner: repository.owner, isRepeatable: false)
        )
    }
}
