import ForgeModel
import WebPages

/// A directory and who approved it.
struct ApprovalView: Sendable {
    let directory: String
    let mark: MarkView
    let people: String

    init(_ approval: DirectoryApproval) {
        directory = approval.directory
        if approval.approvedBy.isEmpty {
            mark = MarkView(.waiting, word: "not approved")
            people = Self.words("Could approve", approval.approvers.map(\.text), none: "Nobody could approve it")
        } else {
            mark = MarkView(.success, word: "approved")
            people = Self.words("By", approval.approvedBy.map(\.text), none: "")
        }
    }

    private static func words(_ start: String, _ people: [String], none: String) -> String {
        guard !people.isEmpty else { return none }
        let shown = people.prefix(8).joined(separator: ", ")
        return people.count > 8 ? "\(start): \(shown) and \(people.count - 8) more" : "\(start): \(shown)"
    }
}
