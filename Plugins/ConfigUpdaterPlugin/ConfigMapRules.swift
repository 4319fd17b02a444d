public import PluginKit

/// The map `config_updater.maps`, in the order of the file.
public struct ConfigMapRules: ConfigurationValue {
    /// What holds for the files that match a glob.
    public typealias Entry = (glob: FileGlob, rule: ConfigMapRule)

    /// The globs and what holds for each.
    public let entries: [Entry]

    /// None.
    public init() {
        entries = []
    }

    private init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// What holds where the file has no maps.
    static var standard: ConfigMapRules {
        ConfigMapRules(
            ["config", "plugins"].compactMap { name in
                guard let glob = FileGlob("config/prow/\(name).yaml") else { return nil }
                var rule = ConfigMapRule()
                rule.name = name
                return (glob, rule)
            }
        )
    }

    /// A map from globs.
    public static var schema: ValueSchema { .map(keys: "globs of paths", ConfigMapRule.schema) }

    /// Reads the map.
    ///
    /// - Throws: `DecodingError` for a key that is no glob, and for a value that is no rule.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: GlobKey.self)
        entries = try container.allKeys.map { key in
            guard let glob = FileGlob(key.stringValue) else {
                throw decoder.mistake("`\(key.stringValue)` is no glob: close each `[` and `{`", at: key.stringValue)
            }
            return (glob, try container.decode(ConfigMapRule.self, forKey: key))
        }
    }
}

/// A key of a map that any text can be.
struct GlobKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        nil
    }
}
