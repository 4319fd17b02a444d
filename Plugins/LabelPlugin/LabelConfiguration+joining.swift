public import PluginKit

extension LabelConfiguration: JoinableConfiguration {
    /// Adds what another file says.
    ///
    /// - Throws: `ConfigurationError` when both restrict labels of the same organisation or repository.
    public mutating func join(_ other: LabelConfiguration) throws {
        if let scope = restrictedLabels.keys.sorted().first(where: { other.restrictedLabels[$0] != nil }) {
            throw ConfigurationError("both have `restricted_labels.\(scope)`")
        }
        additionalLabels += other.additionalLabels
        restrictedLabels.merge(other.restrictedLabels) { own, _ in own }
    }
}
