import PluginKit

/// Few people who together could approve what isn't approved yet.
///
/// The choice is greedy over a list in an order that depends on the pull request's number alone, so that it is the
/// same at every evaluation and different between pull requests.
struct ApproverSuggestion {
    /// Everybody whose approval would help, sorted.
    let people: [Login]
    /// Those of them who are assigned already.
    let assigned: [Login]
    /// Those of them who aren't.
    let unassigned: [Login]

    init(change: OwnedChange, approvers: Set<Login>, assignees: Set<Login>, seed: Int) {
        let known = Set(approvers.map { Login(owner: $0.text) })
        let leaf = Cover(change, change.leafApprovers)
        let suggested = leaf.helping(beside: known.union(assignees), among: leaf.shuffledPeople(seed: seed))
        let everyone = known.union(suggested).union(assignees).sorted()
        let kept = Cover(change, change.approvers).helping(beside: known.union(suggested), among: everyone)
        people = suggested.union(kept).sorted()
        assigned = people.filter(assignees.contains)
        unassigned = people.filter { !assignees.contains($0) }
    }
}

/// Who could approve which directories.
private struct Cover {
    let change: OwnedChange
    /// The people of each directory.
    let people: [(directory: String, people: Set<Login>)]
    /// The directories of each person.
    let directories: [Login: Set<String>]

    init(_ change: OwnedChange, _ owners: (String) -> Set<Login>) {
        self.change = change
        people = change.directories.map { ($0, owners($0)) }
        directories = people.reduce(into: [:]) { result, entry in
            for person in entry.people { result[person, default: []].insert(entry.directory) }
        }
    }

    /// Everybody, once for each directory, in the order that Prow derives from the seed.
    func shuffledPeople(seed: Int) -> [Login] {
        let sorted = people.flatMap(\.people).sorted()
        var random = GoRandom(seed: seed)
        return random.permutation(of: sorted.count).map { sorted[$0] }
    }

    /// Those chosen among candidates who own a directory that these people leave unapproved.
    func helping(beside people: Set<Login>, among candidates: [Login]) -> Set<Login> {
        let unapproved = change.unapprovedDirectories(people)
        return choose(among: candidates).filter { !directories[$0, default: []].isDisjoint(with: unapproved) }
    }

    /// Chooses people one by one, as though nobody had approved yet, until everything is covered or nobody helps.
    private func choose(among candidates: [Login]) -> Set<Login> {
        var chosen: Set<Login> = []
        while !change.isApproved(by: chosen) {
            let unapproved = change.unapprovedDirectories(chosen)
            guard let next = mostCovering(candidates.filter { !chosen.contains($0) }, unapproved) else { break }
            chosen.insert(next)
        }
        return chosen
    }

    /// The first to own more of the unapproved directories than the best before owns at all. That the best is
    /// measured by all directories is as Prow does it; a later candidate who covers more may lose by it.
    private func mostCovering(_ candidates: [Login], _ unapproved: Set<String>) -> Login? {
        var most = 0
        var best: Login?
        for candidate in candidates {
            let owned = directories[candidate, default: []]
            if owned.intersection(unapproved).count > most {
                most = owned.count
                best = candidate
            }
        }
        return best
    }
}
