import YAML

/// Puts the values that a node shows together again.
struct ValueVisitor: YAMLVisitor {
    private enum Open {
        case list([ReadValue], left: Int)
        case map([String: ReadValue], left: Int, name: String)
    }

    private(set) var value: ReadValue?
    private var open: [Open] = []

    mutating func null() { take(.null) }
    mutating func bool(_ value: Bool) { take(.bool(value)) }
    mutating func int(_ value: Int) { take(.number(Double(value))) }
    mutating func double(_ value: Double) { take(.number(value)) }
    mutating func string(_ utf8: ArraySlice<UInt8>) { take(.string(String(decoding: utf8, as: UTF8.self))) }

    mutating func array(count: Int) {
        if count == 0 { take(.list([])) } else { open.append(.list([], left: count)) }
    }

    mutating func object(count: Int) {
        if count == 0 { take(.map([:])) } else { open.append(.map([:], left: count, name: "")) }
    }

    mutating func name(_ utf8: ArraySlice<UInt8>) {
        guard case .map(let members, let left, _) = open.popLast() else { return }
        open.append(.map(members, left: left, name: String(decoding: utf8, as: UTF8.self)))
    }

    private mutating func take(_ inner: ReadValue) {
        switch open.popLast() {
        case nil: value = inner
        case .list(let items, 1): take(.list(items + [inner]))
        case .list(let items, let left): open.append(.list(items + [inner], left: left - 1))
        case .map(var members, let left, let name):
            members[name] = inner
            if left == 1 { take(.map(members)) } else { open.append(.map(members, left: left - 1, name: "")) }
        }
    }
}
