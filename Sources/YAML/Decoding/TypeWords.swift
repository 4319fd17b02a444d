/// Says in words what a collection type expects.
enum TypeWords {
    /// `a list of strings`, `a map`.
    static func expected(_ type: any Any.Type) -> String {
        switch type {
        case let list as any ListType.Type: "a list\(plural(list.element).map { " of \($0)" } ?? "")"
        case let map as any MapType.Type: "a map\(plural(map.value).map { " of \($0)" } ?? "")"
        default: "a map"
        }
    }

    private static func plural(_ type: any Any.Type) -> String? {
        switch type {
        case is any ListType.Type: "lists"
        case is any MapType.Type: "maps"
        case is String.Type: "strings"
        case is Bool.Type: "booleans"
        case is any FixedWidthInteger.Type: "integers"
        case is any BinaryFloatingPoint.Type: "numbers"
        default: nil
        }
    }
}

private protocol ListType {
    static var element: any Any.Type { get }
}

private protocol MapType {
    static var value: any Any.Type { get }
}

extension Array: ListType {
    fileprivate static var element: any Any.Type { Element.self }
}

extension Set: ListType {
    fileprivate static var element: any Any.Type { Element.self }
}

extension Dictionary: MapType {
    fileprivate static var value: any Any.Type { Value.self }
}
