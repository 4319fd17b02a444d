public import ForgeModel

extension GitHubClient {
    /// A repository; nil when there is none that the bot can see.
    public func repository(_ name: RepositoryName) async throws -> Repository? {
        do {
            let wire = try await read(WireRepository.self, .get(name.path, owner: name.owner))
            return Repository(
                name: try wire.name,
                nodeID: wire.node_id ?? "",
                defaultBranch: wire.default_branch ?? ""
            )
        } catch let fault as GitHubFault where fault.status == 404 {
            return nil
        }
    }

    /// The open milestones of a repository.
    public func milestones(in repository: RepositoryName) async throws -> [Milestone] {
        try await readAll(
            WireMilestone.self,
            .get("\(repository.path)/milestones?state=open&per_page=100", owner: repository.owner)
        ).map(\.value)
    }

    /// The branches or tags whose full names begin so, without `refs/`.
    ///
    /// See [matching references](https://docs.github.com/en/rest/git/refs#list-matching-references).
    public func refs(startingWith prefix: String, in repository: RepositoryName) async throws -> [String] {
        struct Ref: Decodable {
            let ref: String
        }
        let target = "\(repository.path)/git/matching-refs/\(prefix.pathSegments)?per_page=100"
        return try await readAll(Ref.self, .get(target, owner: repository.owner)).map { ref in
            ref.ref.hasPrefix("refs/") ? String(ref.ref.dropFirst(5)) : ref.ref
        }
    }

    /// Deletes a branch; one that is gone already is no fault.
    public func deleteBranch(_ branch: String, in repository: RepositoryName) async throws {
        do {
            try await write(
                .send(.delete, "\(repository.path)/git/refs/heads/\(branch.pathSegments)", owner: repository.owner)
            )
        } catch let fault as GitHubFault where fault.status == 404 || Self.saysRefIsGone(fault) {}
    }

    private static func saysRefIsGone(_ fault: GitHubFault) -> Bool {
        fault.status == 422 && fault.message?.contains("Reference does not exist") == true
    }

    /// The contexts that a branch's protection requires; empty when it has none, or there is no such branch.
    public func requiredContexts(ofBranch branch: String, in repository: RepositoryName) async throws -> [String] {
        struct Branch: Decodable {
            struct Protection: Decodable {
                let required_status_checks: Checks?
            }
            struct Checks: Decodable {
                let contexts: [String]?
            }
            let protection: Protection?
        }
        let request = APIRequest.get(
            "\(repository.path)/branches/\(branch.pathSegment)",
            owner: repository.owner
        )
        do {
            return try await read(Branch.self, request).protection?.required_status_checks?.contexts ?? []
        } catch let fault as GitHubFault where fault.status == 404 {
            return []
        }
    }
}
