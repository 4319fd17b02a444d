import ForgeModel

/// GitHub's `simple-user`. An account that is gone comes as null and is shown as `ghost`, as GitHub does.
struct WireUser: Decodable {
    let login: String
    let type: String?

    var value: User { User(login: Login(login), kind: type.flatMap(User.Kind.init(rawValue:)) ?? .user) }
}

extension WireUser? {
    var valueOrGhost: User { self?.value ?? User(login: "ghost") }
}
