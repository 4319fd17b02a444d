import ForgeModel
import Settings

extension Hindrance {
    /// What hinders a pull request, the most telling first: all that its own page and the settings say.
    ///
    /// - Parameters:
    ///   - choice: how its labels and the settings want it to be merged.
    ///   - allowed: the methods that the repository allows.
    ///   - policy: what to make of a pull request that the forge holds back.
    static func all(
        _ pull: PoolPullRequest,
        choice: MethodChoice,
        allowed: Set<MergeMethod>,
        policy: TideConfiguration.MergeBlocksPolicy
    ) -> [Hindrance] {
        var found: [Hindrance] = []
        if pull.mergeability == .conflicting { found.append(.conflict) }
        switch choice {
        case .conflicting: found.append(.severalMethods)
        case .method(let method):
            if method == .rebase && !pull.canBeRebased { found.append(.cannotBeRebased) }
            if !allowed.contains(method) { found.append(.methodNotAllowed(method)) }
        }
        if pull.isBlocked && policy == .block { found.append(.blocked) }
        if pull.isDraft { found.append(.draft) }
        return found
    }
}
