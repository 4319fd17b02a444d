import PluginKit

/// What people are told of ConfigMaps that were updated.
enum ConfigMapReport {
    /// A ConfigMap, and what its keys hold.
    struct Item {
        let update: ConfigMapUpdate
        let keys: [HeldKey]
    }

    /// The ConfigMaps with their keys and files, in Markdown.
    static func text(of items: [Item]) -> String {
        let words = items.count == 1 ? "This ConfigMap holds" : "These ConfigMaps hold"
        let lines = items.prefix(limit).flatMap(lines) + rest(of: items.count, "")
        return ([words + " what was merged:", ""] + lines).joined(separator: "\n")
    }

    /// How many ConfigMaps are named, and how many keys of each; with the length of names this keeps to what GitHub
    /// takes.
    private static let limit = 12
    private static let letters = 80

    private static func lines(of item: Item) -> [String] {
        let (update, keys) = (item.update, item.keys)
        let place = "in namespace \(span(update.namespace)) of cluster \(span(update.cluster))"
        return ["- \(span(update.name)) \(place)"] + keys.prefix(limit).map(line) + rest(of: keys.count, "  ")
    }

    private static func line(of key: HeldKey) -> String {
        guard let path = key.path else { return "  - \(span(key.key)) is gone, as its file is" }
        return "  - \(span(key.key)) from \(span(path))"
    }

    private static func rest(of count: Int, _ indentation: String) -> [String] {
        count > limit ? ["\(indentation)- and \(count - limit) more"] : []
    }

    private static func span(_ text: String) -> String { CodeSpan.of(text, limit: letters) }
}
