import PluginKit

/// The cherry-picks that somebody asks for by the commands of one text.
struct Wishes {
    /// One branch, and where the change goes from there.
    struct Wish: Hashable {
        let target: String
        /// The branches behind it, each to be reached from the one before.
        let chain: [String]

        /// In Markdown: the branch, and what is behind it.
        var words: String {
            chain.isEmpty
                ? CodeSpan.of(target)
                : "\(CodeSpan.of(target)) (then \(chain.map { CodeSpan.of($0) }.joined(separator: ", ")))"
        }
    }

    /// What is asked for, by branch. Of two wishes for one branch the later counts.
    private(set) var byTarget: [String: Wish] = [:]
    /// What cannot be a branch.
    private(set) var complaints: [String] = []

    /// The wishes in the order of their branches.
    var sorted: [Wish] { byTarget.values.sorted { $0.target < $1.target } }

    /// Reads commands.
    init(_ uses: [Invocation]) {
        for use in uses {
            let branches = use.list.prefix(Cherrypicker.limit + 1).map(String.init)
            let invalid = branches.filter { !BranchName.isValid($0) }
            guard let target = branches.first, invalid.isEmpty else {
                complaints.append(
                    "No branch can have the name \(invalid.map { CodeSpan.of($0) }.joined(separator: ", "))."
                )
                continue
            }
            guard branches.count <= Cherrypicker.limit, byTarget.count < Cherrypicker.limit else {
                complaints.append("I take at most \(Cherrypicker.limit) branches. Ask for the others later.")
                return
            }
            byTarget[target] = Wish(target: target, chain: Array(branches.dropFirst()))
        }
    }

    /// Takes out the branch that the pull request itself is for; whether there was a wish for it.
    mutating func drop(base: String) -> Bool { byTarget.removeValue(forKey: base) != nil }
}
