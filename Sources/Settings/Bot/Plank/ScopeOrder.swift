/// The order of the keys `*`, `ORG` and `ORG/REPO` from wide to narrow.
enum ScopeOrder {
    /// The members of a map: first those for all, then those of organisations, then those of repositories, each by name.
    static func sorted<Value>(_ map: [String: Value]) -> [(key: String, value: Value)] {
        map.sorted { (width($0.key), $0.key) < (width($1.key), $1.key) }
    }

    private static func width(_ key: String) -> Int {
        switch key {
        case "": 0
        case "*": 1
        default: key.contains("/") ? 3 : 2
        }
    }
}
