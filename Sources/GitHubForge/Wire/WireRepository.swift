import ForgeModel

/// What we read of GitHub's `repository`.
struct WireRepository: Decodable {
    let full_name: String
    let node_id: String?
    let html_url: String?
    let default_branch: String?

    var name: RepositoryName {
        get throws {
            guard let name = RepositoryName(full_name) else { throw InvalidAnswer("repository name `\(full_name)`") }
            return name
        }
    }
}
