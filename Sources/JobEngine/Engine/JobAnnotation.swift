/// The annotations that Bowsprit gives to ProwJobs.
public enum JobAnnotation {
    /// The git tree that the job tested: base and pull requests, merged.
    public static let testedTree = "bowsprit.dev/tested-tree"
    /// The commit that the job tested; it exists only where the job ran.
    public static let testedCommit = "bowsprit.dev/tested-commit"
}
