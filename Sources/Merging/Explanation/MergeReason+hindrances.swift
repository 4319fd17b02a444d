import ForgeModel

extension MergeReason {
    /// What hinders a pull request into a branch.
    init(_ hindrance: Hindrance, branch: String) {
        switch hindrance {
        case .conflict: self.init(.change, "Conflicts with `\(branch)`: rebase it, or merge `\(branch)` into it")
        case .severalMethods: self.init(.change, "Its labels ask for several ways of merging: keep one of them")
        case .cannotBeRebased: self.init(.change, "Is to be rebased, and GitHub can't: rebase it by hand")
        case .methodNotAllowed(let method):
            self.init(.forge, "Is to be merged by `\(method.rawValue)`, which the repository's settings don't allow")
        case .blocked:
            self.init(.forge, "GitHub holds it back: look at branch protection, required reviews and rulesets")
        case .draft: self.init(.change, "Is a draft: mark it as ready for review")
        case .refused(let answer): self.init(.forge, "GitHub refused to merge it: \(answer)")
        case .invalidConfiguration(let mistake):
            self.init(.change, "The repository's own job configuration has mistakes: `\(mistake)`")
        case .unknownJobs(let reason): self.init(.context, "Its required jobs could not be found out: \(reason)")
        }
    }
}
