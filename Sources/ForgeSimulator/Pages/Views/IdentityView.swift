import Hummingbird

/// The bar that says what this is and who one is: the template `identity`.
struct IdentityView: Sendable {
    struct Person: Sendable {
        let login: String
        let text: String
        let isCurrent: Bool
    }

    let people: [Person]
    let back: String

    init(_ visit: ForgeVisit) {
        people = visit.people.map { account in
            let name = account.name.map { " – \($0)" } ?? ""
            return Person(login: account.login, text: account.login + name, isCurrent: account.login == visit.login)
        }
        back = visit.request.method == .get ? visit.request.uri.string : (try? visit.pullPath) ?? "/"
    }
}
