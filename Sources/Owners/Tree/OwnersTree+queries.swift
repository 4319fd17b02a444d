public import ForgeModel
import RE2

extension OwnersTree {
    /// The nearest directory (or the file itself) with an approver for the file; the root when there is none.
    ///
    /// `no_parent_owners` doesn't matter here.
    public func approverDirectory(for path: String) -> String { nearest(path, \.approvers) }

    /// The nearest directory (or the file itself) with a reviewer for the file; the root when there is none.
    public func reviewerDirectory(for path: String) -> String { nearest(path, \.reviewers) }

    /// Those who may approve a change to the file, nearest first, up to the root or a directory without parent owners.
    public func approvers(for path: String) -> LayeredNames<Login> { entries(path, \.approvers) }

    /// The approvers of the nearest level that has some.
    public func leafApprovers(for path: String) -> Set<Login> { entries(path, \.approvers, leafOnly: true).names }

    /// Those who may review a change to the file, nearest first.
    public func reviewers(for path: String) -> LayeredNames<Login> { entries(path, \.reviewers) }

    /// The reviewers of the nearest level that has some.
    public func leafReviewers(for path: String) -> Set<Login> { entries(path, \.reviewers, leafOnly: true).names }

    /// Those who are always asked to review a change to the file.
    public func requiredReviewers(for path: String) -> Set<Login> { entries(path, \.requiredReviewers).names }

    /// The labels for a change to the file.
    public func labels(for path: String) -> Set<LabelName> { entries(path, \.labels).names }

    /// The approvers of the root.
    public var topLevelApprovers: Set<Login> { leafApprovers(for: ".") }

    /// Every approver of the repository.
    public var allApprovers: Set<Login> { all(\.approvers) }

    /// Every reviewer of the repository.
    public var allReviewers: Set<Login> { all(\.reviewers) }

    /// Every approver and reviewer of the repository.
    public var allOwners: Set<Login> { allApprovers.union(allReviewers) }

    /// Whether owners of directories above don't own what is in this one.
    public func noParentOwners(in directory: String) -> Bool {
        files[directory]?.options.noParentOwners ?? false
    }

    /// Whether subdirectories of this one without approvers of their own need no approval.
    public func autoApprovesUnownedSubfolders(in directory: String) -> Bool {
        files[directory]?.options.autoApproveUnownedSubfolders ?? false
    }

    private func nearest(_ path: String, _ role: KeyPath<OwnersPeople, Set<Login>>) -> String {
        var directory = path
        while !directory.isEmpty {
            if !people(at: directory, for: path, role).isEmpty { return directory }
            directory = OwnersPath.parent(directory)
        }
        return directory
    }

    private func entries<Name>(
        _ path: String,
        _ role: KeyPath<OwnersPeople, Set<Name>>,
        leafOnly: Bool = false
    ) -> LayeredNames<Name> {
        var result = LayeredNames<Name>()
        var directory = path == "." ? "" : path
        while true {
            result.appendLayer(people(at: directory, for: path, role))
            // A directory that cuts off its parents does so only once somebody has been found.
            let isCut = !result.isEmpty && (leafOnly || noParentOwners(in: directory))
            if directory.isEmpty || isCut { return result }
            directory = OwnersPath.parent(directory)
        }
    }

    /// The names that the file of one directory gives for a path below it.
    private func people<Name>(
        at directory: String,
        for path: String,
        _ role: KeyPath<OwnersPeople, Set<Name>>
    ) -> Set<Name> {
        guard let file = files[directory] else { return [] }
        let relative = OwnersPath.relative(path, to: directory)
        var result: Set<Name> = []
        for filter in file.filters where filter.pattern?.matches(relative) ?? true {
            result.formUnion(filter.people[keyPath: role])
        }
        return result
    }

    private func all(_ role: KeyPath<OwnersPeople, Set<Login>>) -> Set<Login> {
        files.values.reduce(into: []) { result, file in
            for filter in file.filters { result.formUnion(filter.people[keyPath: role]) }
        }
    }
}
