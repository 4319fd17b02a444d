import YAML

extension YAMLNode {
    /// The value of a key in any case; the exact spelling wins, and null and absent are the same.
    subscript(folded key: String) -> YAMLNode? {
        if let value = self[key] { return value.isNull ? nil : value }
        let value = pairs.last { $0.key.text?.lowercased() == key }?.value
        return value?.isNull == true ? nil : value
    }

    /// A scalar as the text that it becomes when a number or boolean is asked for as a text; nil for lists and maps.
    var canonicalText: String? {
        if let bool { return bool ? "true" : "false" }
        if let int { return "\(int)" }
        return text
    }
}
