/// What makes deciding about thousands of presubmits cheap: each distinct expression is matched once, all in one pass.
///
/// It is made in time linear in the jobs, but for sorting their names.
final class PresubmitIndex: Sendable {
    let triggers: TriggerIndex
    let traits: [PresubmitTraits]
    /// The contexts by their numbers, and the other way round.
    let contexts: [String]
    private let contextNumbers: [String: Int]
    private let branches: BranchIndex
    private let changes: ChangeIndex

    init(_ presubmits: [Presubmit]) {
        var contexts = Numbering<String>()
        var branchers = Numbering<Brancher>()
        var matchers = Numbering<RegexpChangeMatcher>()
        traits = presubmits.map { presubmit in
            PresubmitTraits(
                presubmit,
                context: contexts.number(of: presubmit.context),
                brancher: branchers.number(of: presubmit.brancher),
                changes: matchers.number(of: presubmit.changes)
            )
        }
        triggers = TriggerIndex(presubmits)
        branches = BranchIndex(branchers.values)
        changes = ChangeIndex(matchers.values)
        self.contexts = contexts.values
        contextNumbers = contexts.numbers
    }

    /// The jobs that are for a branch, in their order.
    func jobs(on branch: String) -> [Int] {
        let answers = branches.answers(for: branch)
        return traits.indices.filter { answers[Int(traits[$0].brancher)] }
    }

    /// For each context by its number whether it is one of some.
    func marks(_ names: Set<String>) -> [Bool] {
        var marks = Array(repeating: false, count: contexts.count)
        for name in names {
            if let number = contextNumbers[name] { marks[number] = true }
        }
        return marks
    }

    /// The jobs that run for a change to a branch, in their order.
    ///
    /// - Parameters:
    ///   - decisions: For each job how it is to be run; nil for those that are not.
    ///   - changes: The changed files; only asked for when the answer depends on them.
    /// - Throws: what fetching the changed files throws.
    func running(
        _ decisions: [PresubmitFilter.Decision?],
        branch: String,
        changes files: ChangedFiles
    ) async throws -> [Int] {
        guard decisions.contains(where: { $0 != nil }) else { return [] }
        let isOnBranch = branches.answers(for: branch)
        let verdicts = zip(traits, decisions).map { traits, decision in
            decision.map { $0.verdict(on: traits, isOnBranch: isOnBranch[Int(traits.brancher)]) } ?? .no
        }
        let answers = verdicts.contains(.ifChanged) ? changes.answers(for: try await files.paths) : []
        return verdicts.indices.filter { job in
            switch verdicts[job] {
            case .yes: true
            case .no: false
            case .ifChanged: answers[Int(traits[job].changes)]
            }
        }
    }
}

/// Whether a job runs, as far as it is known without the changed files.
private enum Verdict {
    case yes
    case no
    case ifChanged
}

extension PresubmitFilter.Decision {
    fileprivate func verdict(on traits: PresubmitTraits, isOnBranch: Bool) -> Verdict {
        guard isOnBranch else { return .no }
        if traits.alwaysRuns || forced || defaultsToRun { return .yes }
        return traits.needsExplicitTrigger ? .no : .ifChanged
    }
}
