import Foundation

/// Pages of a list, in the shape of GraphQL's connections.
enum GraphQLConnection {
    /// - Throws: Where neither `first` nor `last` says how many, or they say more than 100.
    static func make<Item: Sendable>(
        _ type: String,
        _ items: [Item],
        _ arguments: GraphQLArguments,
        total: String = "totalCount",
        _ object: @escaping @Sendable (Item) -> GraphQLObject
    ) throws(GraphQLError) -> GraphQLOutput {
        let range = try range(items.count, arguments)
        let page = Array(items[range])
        let info: [String: JSON] = [
            "hasNextPage": .bool(range.upperBound < items.count), "hasPreviousPage": .bool(range.lowerBound > 0),
            "startCursor": page.isEmpty ? .null : .string(cursor(range.lowerBound)),
            "endCursor": page.isEmpty ? .null : .string(cursor(range.upperBound - 1)),
        ]
        let start = range.lowerBound
        return .object(
            GraphQLObject(
                type,
                [],
                [
                    total: { _ in .leaf(.int(items.count)) },
                    "nodes": { _ in .objects(page.map(object)) },
                    "edges": { _ in
                        .objects(
                            page.enumerated().map { index, item in
                                GraphQLObject(
                                    type.replacingOccurrences(of: "Connection", with: "Edge"),
                                    [],
                                    [
                                        "node": { _ in .object(object(item)) },
                                        "cursor": { _ in .leaf(.string(cursor(start + index))) },
                                    ]
                                )
                            }
                        )
                    },
                    "pageInfo": { _ in .object(GraphQLObject("PageInfo", leaves: info)) },
                ]
            )
        )
    }

    private static func range(_ count: Int, _ arguments: GraphQLArguments) throws(GraphQLError) -> Range<Int> {
        var lower = 0
        var upper = count
        if let after = arguments["after"]?.string { lower = min(count, try index(after) + 1) }
        if let before = arguments["before"]?.string { upper = max(lower, min(count, try index(before))) }
        let name = arguments["first"] == nil ? "last" : "first"
        guard let size = arguments[name]?.int else {
            throw .invalid(
                "You must provide a `first` or `last` value to properly paginate the `\(arguments.field)` connection."
            )
        }
        guard (0...100).contains(size) else {
            throw .invalid(
                "Requesting \(size) records on the `\(arguments.field)` connection exceeds the `\(name)` limit of 100 records."
            )
        }
        return name == "first" ? lower..<min(upper, lower + size) : max(lower, upper - size)..<upper
    }

    private static func cursor(_ index: Int) -> String { Data("cursor:\(index)".utf8).base64EncodedString() }

    private static func index(_ cursor: String) throws(GraphQLError) -> Int {
        guard let data = Data(base64Encoded: cursor),
            let index = Int(String(decoding: data, as: UTF8.self).dropFirst(7)),
            index >= 0
        else { throw .invalid("`\(cursor)` does not appear to be a valid cursor.") }
        return index
    }
}
