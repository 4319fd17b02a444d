public import ConfigurationSchema

/// How secrets are blotted out of what a job leaves behind.
public struct CensoringOptions: ConfigurationSection, Encodable, Hashable {
    /// How many files are read at a time.
    public var censoringConcurrency: Int?
    /// Bytes read of one file at a time.
    public var censoringBufferSize: Int?
    /// Globs of the files that are read; empty is all.
    public var includeDirectories: [String] = []
    /// Globs of the files that are not read.
    public var excludeDirectories: [String] = []
    /// The shortest secret that is looked for, in bytes.
    public var minimumSecretLength: Int?

    /// The keys of configuration files and of ProwJobs.
    public static let keys: SectionKeys<Self> = [
        .init(
            "censoring_concurrency",
            \.censoringConcurrency,
            "How many files are read at a time; 10 when nothing else is said.",
            example: "4"
        ),
        .init(
            "censoring_buffer_size",
            \.censoringBufferSize,
            "How many bytes of a file are read at a time; 10 MiB when nothing else is said.",
            example: "1048576"
        ),
        .init(
            "include_directories",
            \.includeDirectories,
            "Globs of the files that are read, below the artifacts directory. Without any, all are.",
            example: #"["logs/**"]"#
        ),
        .init(
            "exclude_directories",
            \.excludeDirectories,
            "Globs of the files that are not read.",
            example: #"["**/*.tar.gz"]"#
        ),
        .init(
            "minimum_secret_length",
            \.minimumSecretLength,
            "The shortest secret that is looked for, in bytes; shorter ones would blot out ordinary words.",
            example: "6"
        ),
    ]

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
