import AsyncHTTPClient
import ForgeModel
import ForgeSimulator
import Foundation
import Hummingbird
import NIOCore
import Testing

@testable import GitHubForge

/// Answers of GitHub's GraphQL API that say, with status 200, that something is wrong.
@Suite struct GraphQLCallTests {
    private func search(_ answer: String) async throws -> GitHubFault? {
        let mount: ForgeSimulator.Mount = { router in
            router.post("/answers") { _, _ in
                Response(
                    status: .ok,
                    headers: [.contentType: "application/json"],
                    body: ResponseBody(byteBuffer: ByteBuffer(string: answer))
                )
            }
        }
        return try await withForge(mounting: mount) { forge in
            let client = GitHubClient(
                endpoints: GitHubEndpoints(rest: forge.apiURL, graphQL: "\(forge.baseURL)/answers"),
                credentials: .token(Secret("t")),
                http: .shared,
                now: { .sample },
                logger: .silent
            )
            do {
                _ = try await client.searchPullRequests("is:pr", owner: nil)
                return nil
            } catch let fault as GitHubFault {
                return fault
            }
        }
    }

    @Test func errorsAreQuoted() async throws {
        let fault = try await search(#"{"errors": [{"message": "Field 'x' doesn't exist"}, {"message": "Two"}]}"#)
        #expect(fault?.message == "Field 'x' doesn't exist; Two")
        #expect(fault?.isTransient == false)
    }

    @Test(arguments: ["RATE_LIMITED", "RATE_LIMIT"])
    func aLimitIsOne(_ type: String) async throws {
        let fault = try await search(#"{"errors": [{"type": "\#(type)", "message": "API rate limit exceeded"}]}"#)
        guard case .limited(_, let until) = fault else { throw try #require(fault) }
        #expect(until == Date.sample.addingTimeInterval(60))
    }

    @Test func whatIsNotTheContractSaysSo() async throws {
        let fault = try await search(#"{"data": {"search": 1}}"#)
        guard case .unexpected = fault else { throw try #require(fault) }
    }

    @Test func partOfTheDataIsTaken() async throws {
        let fault = try await search(
            """
            {"data": {"search": {"pageInfo": {"hasNextPage": false, "endCursor": null}, "nodes": [null]}},
             "errors": [{"type": "FORBIDDEN", "message": "One repository is not for you"}]}
            """
        )
        #expect(fault == nil)
    }
}
