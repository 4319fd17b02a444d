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

    var movesBase: Bool { !(base?.ref?.from ?? "").isEmpty || !(base?.sha?.from ?? "").isEmpty }
}
