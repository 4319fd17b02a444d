import PluginKit

/// Whom the commands of one comment name, in order, and what should become of each.
struct Wishes {
    /// People or teams to add and to remove.
    struct Sorted<Name> {
        var added: [Name] = []
        var removed: [Name] = []
    }

    private var order: [Reviewer] = []
    private var isRemoved: [Reviewer: Bool] = [:]

    /// Reads mentions, and the author where a command names nobody. What is said last of somebody counts.
    init(_ event: CommandEvent, removing word: String) {
        for use in event.invocations {
            let mentions = use.list.isEmpty ? [.user(event.author)] : use.list.map { Reviewer(mention: $0) }
            for mention in mentions {
                if isRemoved.updateValue(use.word == word, forKey: mention) == nil { order.append(mention) }
            }
        }
    }

    /// Sorts what a rule accepts into additions and removals; the rest comes apart.
    func sorted<Name>(_ accept: (Reviewer) -> Name?) -> (names: Sorted<Name>, misfits: [Reviewer]) {
        var (names, misfits) = (Sorted<Name>(), [Reviewer]())
        for mention in order {
            guard let name = accept(mention) else {
                misfits.append(mention)
                continue
            }
            if isRemoved[mention] == true { names.removed.append(name) } else { names.added.append(name) }
        }
        return (names, misfits)
    }
}
