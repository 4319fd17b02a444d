import JobModel

/// Which jobs the pages of `bowsprit serve` show to everybody. At most one of these is given.
public struct VisibilityOptions: Sendable {
    /// Whether hidden jobs are shown too (`--show-hidden`).
    public var showsHidden: Bool
    /// Whether hidden jobs are shown alone (`--hidden-only`).
    public var showsHiddenOnly: Bool
    /// Whose jobs are shown alone (`--tenant-id`); empty for those of nobody in particular.
    public var tenantIDs: [String]

    /// Makes options.
    public init(showsHidden: Bool = false, showsHiddenOnly: Bool = false, tenantIDs: [String] = []) {
        self.showsHidden = showsHidden
        self.showsHiddenOnly = showsHiddenOnly
        self.tenantIDs = tenantIDs
    }

    /// What the options say.
    ///
    /// - Throws: ``UserError`` when more than one is given.
    func scope() throws -> JobVisibility.Scope {
        switch (showsHidden, showsHiddenOnly, tenantIDs.isEmpty) {
        case (false, false, true): .open
        case (true, false, true): .openAndHidden
        case (false, true, true): .hidden
        case (false, false, false): .tenants(Set(tenantIDs))
        default: throw UserError("give only one of --show-hidden, --hidden-only and --tenant-id")
        }
    }
}
