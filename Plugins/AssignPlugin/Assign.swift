public import PluginKit

/// Assigns people to issues and pull requests, and asks people and teams for reviews.
public struct Assign: Plugin {
    /// The name in `plugins.yaml`: `assign`.
    public static let name: PluginName = "assign"
    /// What it does, for help.
    public static let summary = "Assigns people, and asks people and teams for reviews."

    /// Makes the plugin; it has nothing to configure.
    public init(configuration: NoConfiguration) {}

    /// What it listens to.
    public var handlers: [Handler] {
        [
            .commands(Self.assign, Self.unassign) { event, _ in Self.assignment(event) },
            .commands(Self.cc, Self.uncc) { event, _ in Self.reviewRequest(event) },
        ]
    }

    /// The last word on a person counts; removals come first.
    private static func assignment(_ event: CommandEvent) -> [Effect] {
        let wishes = Wishes(event, removing: unassign.name)
        let (people, misfits) = wishes.sorted { mention -> Login? in
            guard case .user(let login) = mention, login.isPlausible else { return nil }
            return login
        }
        var effects: [Effect] = []
        if !people.removed.isEmpty { effects.append(.setAssigned(people.removed, present: false, on: event.thread)) }
        if !people.added.isEmpty {
            let failure = PeopleFailure(reply: assignFailure)
            effects.append(.setAssigned(people.added, present: true, on: event.thread, failure: failure))
        }
        if !misfits.isEmpty { effects.append(.reply(misfitReply(misfits, "`/assign @login @login`", "a login"))) }
        return effects
    }

    private static func reviewRequest(_ event: CommandEvent) -> [Effect] {
        let owner = event.thread.repository.owner
        let wishes = Wishes(event, removing: uncc.name)
        let (reviewers, misfits) = wishes.sorted { mention -> Reviewer? in
            switch mention {
            case .user(let login): login.isPlausible ? mention : nil
            case .team(let organization, let slug):
                organization.equalsFolded(owner) && Login(slug).isPlausible ? mention : nil
            }
        }
        var effects: [Effect] = []
        if !reviewers.removed.isEmpty {
            effects.append(.setReviewRequested(reviewers.removed, present: false, on: event.thread))
        }
        if !reviewers.added.isEmpty {
            let failure = PeopleFailure(reply: reviewFailure)
            effects.append(.setReviewRequested(reviewers.added, present: true, on: event.thread, failure: failure))
        }
        if !misfits.isEmpty {
            effects.append(.reply(misfitReply(misfits, "`/cc @login @\(owner)/team`", "a login or a team of \(owner)")))
        }
        return effects
    }
}

extension Login {
    /// Whether GitHub could have such a login: letters, digits, hyphens and underscores.
    fileprivate var isPlausible: Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
