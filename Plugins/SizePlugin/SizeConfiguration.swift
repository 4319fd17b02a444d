public import PluginKit

/// The section `size` of `plugins.yaml`: from how many changed lines each size begins.
///
/// A threshold of zero stands for its default.
public struct SizeConfiguration: PluginConfiguration {
    /// Fewer lines are XS, from here on S.
    public var s = 10
    /// From here on M.
    public var m = 30
    /// From here on L.
    public var l = 100
    /// From here on XL.
    public var xl = 500
    /// From here on XXL.
    public var xxl = 1000

    enum CodingKeys: String, CodingKey {
        case s, m, l, xl, xxl
    }

    /// The defaults.
    public init() {}

    /// Reads what the file says; what it leaves out is as by default.
    ///
    /// - Throws: `DecodingError` for a value of the wrong type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func threshold(_ key: CodingKeys, _ fallback: Int) throws -> Int {
            let value = try container.decode(key, or: 0)
            return value == 0 ? fallback : value
        }
        s = try threshold(.s, s)
        m = try threshold(.m, m)
        l = try threshold(.l, l)
        xl = try threshold(.xl, xl)
        xxl = try threshold(.xxl, xxl)
    }

    /// - Throws: ``ConfigurationError`` when a threshold is not above the one before.
    func check() throws(ConfigurationError) {
        let steps = [("s", s), ("m", m), ("l", l), ("xl", xl), ("xxl", xxl)]
        for (lower, upper) in zip([("0", 0)] + steps, steps) where lower.1 >= upper.1 {
            throw ConfigurationError(
                "size: `\(upper.0)` is \(upper.1); each threshold must be above the one before, `\(lower.0)` (\(lower.1))"
            )
        }
    }

    /// The label for a number of changed lines.
    func label(for lines: Int) -> LabelName {
        switch lines {
        case ..<s: "size/XS"
        case ..<m: "size/S"
        case ..<l: "size/M"
        case ..<xl: "size/L"
        case ..<xxl: "size/XL"
        default: "size/XXL"
        }
    }
}
