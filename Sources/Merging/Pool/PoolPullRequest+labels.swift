import ForgeModel

extension PoolPullRequest {
    /// Whether it carries all labels; a comma within one means either.
    func hasLabels(_ wanted: [String]) -> Bool {
        let carried = Set(labels)
        return wanted.allSatisfy { either in
            either.split(separator: ",").contains { carried.contains(LabelName($0)) }
        }
    }
}
