import Foundation

/// Writes the state in GitHub's JSON shapes, those of webhooks; REST adds members where its own shapes have more.
struct Renderer: Sendable {
    typealias State = SimulatorState

    let state: SimulatorState
    let urls: ForgeURLs

    func association(_ login: String, in repository: State.Repository) -> JSON {
        .string(state.association(of: login, in: repository))
    }
}

/// Global ids of objects: a prefix that tells the type, and the number.
enum NodeID {
    static func make(_ prefix: String, _ id: Int) -> String {
        let digits = String(id, radix: 36)
        return "\(prefix)_kw" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    }

    /// A global id for something that git made.
    static func make(_ prefix: String, git name: String) -> String { "\(prefix)_kw\(name)" }

    /// The number in a global id; nil where it has another prefix.
    static func number(_ prefix: String, _ nodeID: String) -> Int? {
        guard nodeID.hasPrefix("\(prefix)_kw") else { return nil }
        return Int(nodeID.dropFirst(prefix.count + 3), radix: 36)
    }
}
