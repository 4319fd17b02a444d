public import ForgeModel
import Logging
import Metrics

extension GitHubClient {
    /// Says something of a commit in one context: the one way in which the bot sets statuses.
    ///
    /// A status that was sent last, by whoever asks now or by somebody else, is not sent again while the commit has it. As
    /// a commit comes near GitHub's limit of 1,000 statuses of a context, only final states are set, and then none; the
    /// log says so once, and the counter `bowsprit_statuses_left_out` counts.
    @discardableResult
    public func setStatus(
        _ status: CommitStatus,
        on sha: CommitSHA,
        in repository: RepositoryName
    ) async throws -> StatusOutcome {
        let commit = StatusLedger.Commit(repository: repository, sha: sha)
        var hasLooked = false
        while true {
            switch ledger.step(for: status, on: commit, hasLooked: hasLooked) {
            case .look:
                if try await statuses(of: sha, in: repository).contains(status) { return .set }
                hasLooked = true
            case .count:
                ledger.note(try await statusCounts(of: sha, in: repository), on: commit)
            case .leaveOut(let shortage):
                return leaveOut(status, on: commit, shortage)
            case .send:
                return try await send(status, on: commit)
            }
        }
    }

    private func send(_ status: CommitStatus, on commit: StatusLedger.Commit) async throws -> StatusOutcome {
        struct Body: Encodable {
            let state: String
            let target_url: String?
            let description: String
            let context: String
        }
        let body = Body(
            state: status.state.rawValue,
            target_url: status.targetURL.isEmpty ? nil : status.targetURL,
            description: status.description,
            context: status.context
        )
        let target = "\(commit.repository.path)/statuses/\(commit.sha)"
        let request = try APIRequest.send(
            .post,
            target,
            body,
            owner: commit.repository.owner,
            isRepeatable: false
        )
        do {
            guard try await write(request) != nil else { return .set }
            ledger.noteSent(status, on: commit)
            return .set
        } catch let fault as GitHubFault where fault.status == 422 && fault.message?.contains(Self.fullText) == true {
            ledger.noteFull(status.context, on: commit)
            return leaveOut(status, on: commit, .full)
        } catch let fault as GitHubFault where fault.status.map({ $0 < 500 }) == true {
            throw fault
        } catch {
            // GitHub may have taken it.
            ledger.noteSent(status, on: commit)
            throw error
        }
    }

    private static let fullText = "reached the maximum number of statuses"

    private func leaveOut(
        _ status: CommitStatus,
        on commit: StatusLedger.Commit,
        _ shortage: StatusShortage
    ) -> StatusOutcome {
        Counter(label: "bowsprit_statuses_left_out", dimensions: [("reason", shortage.rawValue)]).increment()
        if ledger.noteLeftOut(status.context, on: commit, shortage) {
            logger.error(
                "statuses are left out: GitHub takes 1,000 of a context on a commit",
                metadata: [
                    "repository": "\(commit.repository)", "sha": "\(commit.sha)", "context": "\(status.context)",
                    "reason": "\(shortage.rawValue)",
                ]
            )
        }
        return .leftOut
    }

    /// The newest status of each context of a commit.
    public func statuses(of sha: CommitSHA, in repository: RepositoryName) async throws -> [CommitStatus] {
        struct Combined: Decodable {
            let statuses: [WireStatus]
            let total_count: Int
        }
        var found: [CommitStatus] = []
        var next: APIRequest? = .get(
            "\(repository.path)/commits/\(sha)/status?per_page=100",
            owner: repository.owner
        )
        while let request = next {
            let response = try await send(request)
            found += try decode(Combined.self, from: response, request).statuses.map(\.value)
            next = nextPage(after: response, owner: repository.owner)
        }
        return found
    }

    /// How many statuses each context of a commit has, as far as the first 10,000 go.
    private func statusCounts(of sha: CommitSHA, in repository: RepositoryName) async throws -> [String: Int] {
        let target = "\(repository.path)/commits/\(sha)/statuses?per_page=100"
        let all = try await readAll(WireStatus.self, .get(target, owner: repository.owner))
        return all.reduce(into: [:]) { $0[$1.context, default: 0] += 1 }
    }
}
