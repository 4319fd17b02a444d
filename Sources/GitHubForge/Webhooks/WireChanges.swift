/// What `pull_request`'s action `edited` says was changed, as far as it moves the base.
struct WireChanges: Decodable {
    struct Base: Decodable {
        let ref: From?
        let sha: From?
    }

    struct From: Decodable {
        let from: String?
    }

    let base: Base?

    /// The branch that was the base before; nil unless the base is another branch now.
    var previousBase: String? { base?.ref?.from.flatMap { $0.isEmpty ? nil : $0 } }

    var movesBase: Bool { !(base?.ref?.from ?? "").isEmpty || !(base?.sha?.from ?? "").isEmpty }
}
