public import PluginKit

/// A project of `project_manager`: the columns that issues went into.
public struct ManagedProject: ConfigurationSection {
    /// The columns, of which the first that fits an issue counted.
    public var columns: [ManagedColumn] = []

    /// The defaults.
    public init() {}

    /// The keys of the section.
    public static let keys: SectionKeys<Self> = [
        .init("columns", \.columns, "The columns, of which the first that fitted an issue counted.", hasEffect: false)
    ]

    /// Checks that there is a column, that each is complete, and that no two want the same labels.
    public mutating func finish(_ decoder: any Decoder) throws {
        if columns.isEmpty { throw decoder.mistake("name at least one column", at: "columns") }
        if let mistake = columns.lazy.compactMap(\.mistake).first { throw decoder.mistake(mistake, at: "columns") }
        var seen: Set<Set<LabelName>> = []
        for column in columns where !seen.insert(Set(column.labels)).inserted {
            let labels = column.labels.map(\.text).joined(separator: ", ")
            throw decoder.mistake("two columns have the labels \(labels); an issue can be in one only", at: "columns")
        }
    }
}
