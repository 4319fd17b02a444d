/// The version of Bowsprit.
public enum BowspritVersion {
    /// By [semantic versioning](https://semver.org).
    public static let current = "0.1.0"
}
