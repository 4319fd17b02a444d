public import ConfigurationSchema

extension TideConfiguration {
    /// What happens when GitHub says that a pull request is blocked.
    public enum MergeBlocksPolicy: String, CaseIterable, Hashable, ConfigurationValue {
        /// As if it had said nothing.
        case ignore
        /// The status says so.
        case permit
        /// The pull request is not merged.
        case block
    }
}
