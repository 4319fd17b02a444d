public import ForgeModel

extension CommitStatus {
    /// What replaces the status that told of mistakes in a repository's own job configuration.
    public static let validConfiguration = CommitStatus(
        context: InvalidJobConfiguration.context,
        state: .success,
        description: "The job configuration has no mistakes."
    )
}
