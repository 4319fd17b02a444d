public import ForgeModel

extension GitHubClient {
    private struct Variables: Encodable, Sendable {
        let owner: String
        let name: String
    }

    private struct Found: Decodable {
        struct Blob: Decodable {
            let oid: String?
            let text: String?
            let isTruncated: Bool?
        }
        let repository: [String: Blob?]?
    }

    /// How many blobs are read by one request, and how many requests run side by side.
    private static let (batchSize, batchWidth) = (100, 4)

    /// The texts of many blobs, by id, a hundred with a request. Bytes that are not UTF-8 are replaced.
    ///
    /// - Throws: ``GitHubFault``; also when there is no blob of an id.
    public func blobs(_ ids: Set<String>, in repository: RepositoryName) async throws -> [String: String] {
        let sorted = ids.sorted()
        var batches = stride(from: 0, to: sorted.count, by: Self.batchSize).map { start in
            Array(sorted[start..<min(start + Self.batchSize, sorted.count)])
        }[...]
        return try await withThrowingTaskGroup(of: [String: String].self) { group in
            for batch in batches.prefix(Self.batchWidth) {
                group.addTask { try await self.batch(batch, in: repository) }
            }
            batches = batches.dropFirst(Self.batchWidth)
            var texts: [String: String] = [:]
            while let read = try await group.next() {
                texts.merge(read) { $1 }
                if let batch = batches.popFirst() { group.addTask { try await self.batch(batch, in: repository) } }
            }
            return texts
        }
    }

    private func batch(_ ids: [String], in repository: RepositoryName) async throws -> [String: String] {
        let found = try await query(
            Found.self,
            GraphQLDocument.blobs(ids),
            variables: Variables(owner: repository.owner, name: repository.name),
            owner: repository.owner
        )
        var texts: [String: String] = [:]
        for case let blob? in (found.repository ?? [:]).values {
            guard let id = blob.oid, let text = blob.text, blob.isTruncated == false else { continue }
            texts[id] = text
        }
        // GraphQL cuts long texts and leaves out what is not UTF-8.
        for id in ids where texts[id] == nil { texts[id] = try await blob(id, in: repository) }
        return texts
    }
}
