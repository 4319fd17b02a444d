public import PluginKit

/// The section `size` of `plugins.yaml`: from how many changed lines each size begins.
///
/// A threshold of zero stands for its default.
public struct SizeConfiguration: PluginConfiguration, ConfigurationSection {
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

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("s", \.s, "From how many changed lines a pull request is `size/S`; with fewer it is `size/XS`."),
        .init("m", \.m, "From how many changed lines it is `size/M`."),
        .init("l", \.l, "From how many changed lines it is `size/L`."),
        .init("xl", \.xl, "From how many changed lines it is `size/XL`."),
        .init("xxl", \.xxl, "From how many changed lines it is `size/XXL`."),
    ]

    /// A threshold of zero stands for its default.
    public mutating func finish(_ decoder: any Decoder) throws {
        for threshold in [\Self.s, \.m, \.l, \.xl, \.xxl] where self[keyPath: threshold] == 0 {
            self[keyPath: threshold] = Self()[keyPath: threshold]
        }
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
