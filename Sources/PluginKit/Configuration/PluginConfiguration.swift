/// A plugin's own section of `plugins.yaml`.
///
/// Decoding is strict: a key that the type's `CodingKeys` do not have is an error with its place in the file.
public protocol PluginConfiguration: Decodable, Sendable {
    /// What holds where the file has no such section.
    init()
}

/// For a plugin that has nothing to configure.
public struct NoConfiguration: PluginConfiguration {
    /// Nothing.
    public init() {}

    private enum CodingKeys: CodingKey {}

    /// Reads a section that has no keys.
    ///
    /// - Throws: `DecodingError` when there is no mapping.
    public init(from decoder: any Decoder) throws {
        _ = try decoder.container(keyedBy: CodingKeys.self)
    }
}
