public import ForgeModel
public import Owners

/// Picks whom to ask for a review of some files, from OWNERS files.
///
/// Of the nearest owners of each directory one is picked, then more of these, then owners of directories above, until
/// there are enough. Approvers fill up what reviewers leave. The random numbers decide among equals, so that the same
/// numbers pick the same people.
public struct ReviewerSelection: Sendable {
    /// The paths of the changed files, in the order in which they count.
    public let files: [String]
    /// Who owns them.
    public let owners: OwnersTree
    /// Who never is picked: the author of the change.
    public let author: Login
    /// How well people know the changed lines: those with the highest score above zero are picked first, at whatever
    /// distance. Without scores chance decides among the nearest.
    public let scores: [Login: Double]

    private var random: SeededRandom
    private let isBusy: @Sendable (Login) async -> Bool
    private var busy: Set<Login> = []

    /// Prepares a selection.
    ///
    /// - Parameter isBusy: Whether a person has no time. It is asked only of those who would be picked.
    public init(
        files: [String],
        owners: OwnersTree,
        author: Login,
        scores: [Login: Double] = [:],
        random: SeededRandom,
        isBusy: @escaping @Sendable (Login) async -> Bool = { _ in false }
    ) {
        self.files = files
        self.owners = owners
        self.author = author
        self.scores = scores
        self.random = random
        self.isBusy = isBusy
    }

    /// The people to ask, those who own the nearest directories first and required reviewers last, nobody twice.
    ///
    /// There may be more than asked for, as each changed directory has somebody picked, and fewer when there are no
    /// more owners.
    public mutating func reviewers(_ request: ReviewerRequest) async -> [Login] {
        var chosen = await pick(request.count, from: .reviewers(of: owners))
        if chosen.count < request.count, !request.excludesApprovers {
            chosen.add(await pick(request.count, from: .approvers(of: owners)))
        }
        if chosen.count < request.count, request.fillsFromAllOwners {
            while chosen.count < request.count, let login = await next(among: [owners.allOwners.subtracting(chosen)]) {
                chosen.append(login)
            }
        }
        if request.limit > 0 { chosen = Array(chosen.prefix(request.limit)) }
        chosen.add(required)
        return chosen
    }

    /// Those who are always asked.
    private var required: [Login] {
        files.reduce(into: Set<Login>()) { $0.formUnion(owners.requiredReviewers(for: $1)) }
            .subtracting([author]).sorted()
    }

    private mutating func pick(_ count: Int, from role: OwnersRole) async -> [Login] {
        var (chosen, leaves, directories) = ([Login](), Set<Login>(), Set<String>())
        for file in files where directories.insert(role.directory(file)).inserted {
            let candidates = role.nearest(file).subtracting(chosen)
            leaves.formUnion(candidates)
            if let login = await next(among: [candidates]) { chosen.append(login) }
        }
        var layer: [Login] = []
        while chosen.count + layer.count < count, let login = await next(among: [leaves.subtracting(chosen + layer)]) {
            layer.append(login)
        }
        chosen = chosen.sorted() + layer.sorted()
        layer = []
        for file in files where chosen.count + layer.count < count {
            while chosen.count + layer.count < count,
                let login = await next(among: role.all(file).layers.map { Set($0).subtracting(chosen + layer) })
            {
                layer.append(login)
            }
        }
        return chosen + layer.sorted()
    }

    /// The best of some candidates in layers, the nearest layer first; nil when there is none with time.
    private mutating func next(among layers: [Set<Login>]) async -> Login? {
        while let login = candidate(among: layers.map { $0.subtracting(busy).subtracting([author]) }) {
            guard await isBusy(login) else { return login }
            busy.insert(login)
        }
        return nil
    }

    private mutating func candidate(among layers: [Set<Login>]) -> Login? {
        let everybody = layers.reduce(into: Set<Login>()) { $0.formUnion($1) }
        if let best = everybody.compactMap({ scores[$0] }).max(), best > 0 {
            return everybody.filter { scores[$0] == best }.sorted().randomElement(using: &random)
        }
        return layers.first { !$0.isEmpty }?.sorted().randomElement(using: &random)
    }
}

extension [Login] {
    fileprivate mutating func add(_ others: [Login]) {
        for login in others where !contains(login) { append(login) }
    }
}
