public import ForgeModel
import YAML

extension OwnersFile {
    /// What a review of the file objects to: parts that have no effect, labels that OWNERS files can't bring, and a
    /// root that nobody may approve for.
    ///
    /// - Parameters:
    ///   - path: Where the file is, relative to the root.
    ///   - deniedLabels: The labels that it can't bring.
    public func mistakes(at path: String, deniedLabels: some Sequence<LabelName>) -> [OwnersMistake] {
        var mistakes = problems.map(OwnersMistake.init)
        let labels = filters.reduce(into: Set<LabelName>()) { $0.formUnion($1.people.labels) }
        let denied = labels.intersection(deniedLabels).sorted().map(\.text)
        if !denied.isEmpty {
            mistakes.append(OwnersMistake("an OWNERS file can't bring these labels: \(denied.joined(separator: ", "))"))
        }
        let approves = filters.contains { !$0.people.approvers.isEmpty }
        if problems.isEmpty, !approves, OwnersPath.parent(path).isEmpty {
            mistakes.append(OwnersMistake("the root of the repository has no approvers; name at least one"))
        }
        return mistakes
    }

    /// Everybody whom the file names as approver or reviewer, and the aliases among them as they are.
    public var people: Set<Login> {
        filters.reduce(into: []) { $0.formUnion($1.people.approvers.union($1.people.reviewers)) }
    }
}

extension OwnersAliases {
    /// What a review of the file objects to.
    public var mistakes: [OwnersMistake] { problems.map(OwnersMistake.init) }
}

extension OwnersMistake {
    fileprivate init(_ problem: Diagnostic) {
        let hint = problem.hint.map { "; \($0)" } ?? ""
        self.init(line: problem.line, problem.message + hint)
    }
}
