/// The annotations that Bowsprit gives to ProwJobs. A job's configuration can't set them.
public enum JobAnnotation {
    /// What the names of all of them begin with.
    public static let prefix = "bowsprit.dev/"
    /// The git tree that the job tested: base and pull requests, merged.
    public static let testedTree = "bowsprit.dev/tested-tree"
    /// The commit that the job tested; it exists only where the job ran.
    public static let testedCommit = "bowsprit.dev/tested-commit"
    /// How far the code is trusted that the job runs: a ``JobTrust``.
    public static let trust = "bowsprit.dev/trust"
}
