/// How secrets are blotted out of what a job leaves behind.
public struct CensoringOptions: Codable, Hashable, Sendable {
    /// How many files are read at a time.
    public var censoringConcurrency: Int?
    /// Bytes read of one file at a time.
    public var censoringBufferSize: Int?
    /// Globs of the files that are read; empty is all.
    @OmitEmpty public var includeDirectories: [String]
    /// Globs of the files that are not read.
    @OmitEmpty public var excludeDirectories: [String]
    /// The shortest secret that is looked for, in bytes.
    public var minimumSecretLength: Int?

    enum CodingKeys: String, CodingKey {
        case censoringConcurrency = "censoring_concurrency"
        case censoringBufferSize = "censoring_buffer_size"
        case includeDirectories = "include_directories"
        case excludeDirectories = "exclude_directories"
        case minimumSecretLength = "minimum_secret_length"
    }

    /// Options that say nothing.
    public init() {}

    /// These options with `defaults` where they say nothing.
    public func merging(defaults: CensoringOptions) -> CensoringOptions {
        var merged = self
        merged.censoringConcurrency.fill(from: defaults.censoringConcurrency)
        merged.censoringBufferSize.fill(from: defaults.censoringBufferSize)
        merged.includeDirectories.fill(from: defaults.includeDirectories)
        merged.excludeDirectories.fill(from: defaults.excludeDirectories)
        merged.minimumSecretLength.fill(from: defaults.minimumSecretLength)
        return merged
    }
}
