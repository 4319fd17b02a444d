import Foundation
import Subprocess
import SystemPackage
import Testing

@testable import GitHubForge

/// Our documents against GitHub's published schema, with `graphql-core`.
@Suite(
    .enabled(if: SharedFolder.graphQLSchema != nil, "there is no ../shared/contracts/github.graphql.gz"),
    .enabled(if: SharedFolder.hasPython, "graphql-core is not installed; run `make checks` first")
)
struct GraphQLDocumentTests {
    private func check(_ documents: [String: String]) async throws -> (isFine: Bool, output: String) {
        let schema = try #require(SharedFolder.graphQLSchema)
        let folder = FileManager.default.temporaryDirectory.appending(path: "graphql-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var arguments = [
            SharedFolder.package.appending(path: "scripts/check_graphql.py").path(percentEncoded: false),
            schema.path(percentEncoded: false),
        ]
        for (name, text) in documents.sorted(by: { $0.key < $1.key }) {
            let file = folder.appending(path: "\(name).graphql")
            try Data(text.utf8).write(to: file)
            arguments.append(file.path(percentEncoded: false))
        }
        let result = try await run(
            .path(FilePath(SharedFolder.python.path(percentEncoded: false))),
            arguments: .init(arguments),
            output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20)
        )
        let output = result.standardOutput + result.standardError
        return (result.terminationStatus.isSuccess, output)
    }

    @Test func everyDocumentFitsTheSchema() async throws {
        let (isFine, output) = try await check(GraphQLDocument.all)
        #expect(isFine, "\(output)")
    }

    @Test func theCheckSeesMistakes() async throws {
        let documents = [
            "Field": "query { viewer { shoeSize } }",
            "Argument": "query($q: String!) { search(type: ISSUE, first: \"37\", query: $q) { issueCount } }",
            "Syntax": "query {",
        ]
        let (isFine, output) = try await check(documents)
        #expect(!isFine)
        for (name, place) in [("Field", "1:18"), ("Argument", "1:49"), ("Syntax", "1:8")] {
            #expect(output.contains("\(name).graphql:\(place): "), "\(output)")
        }
    }
}
