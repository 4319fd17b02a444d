extension Refs: CustomStringConvertible {
    /// The form that jobs get in `PULL_REFS`: `BASE_REF[:BASE_SHA][,NUMBER:SHA[:REF]]...`.
    public var description: String {
        let base = baseSHA.isEmpty ? baseRef : "\(baseRef):\(baseSHA)"
        let heads = pulls.map { pull in
            pull.ref.isEmpty ? "\(pull.number):\(pull.sha)" : "\(pull.number):\(pull.sha):\(pull.ref)"
        }
        return ([base] + heads).joined(separator: ",")
    }

    /// `ORG/REPO`.
    public var fullName: String {
        org.isEmpty ? repo : "\(org)/\(repo)"
    }

    /// The commit that the refs stand for: the first pull request's, else the base's, else the base's name.
    public var revision: String {
        if let pull = pulls.first {
            pull.sha
        } else {
            baseSHA.isEmpty ? baseRef : baseSHA
        }
    }
}
