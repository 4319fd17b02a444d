extension YAMLTag {
    /// The tag in full, as texts and libyaml write it.
    var uri: String {
        let name =
            switch self {
            case .null: "null"
            case .bool: "bool"
            case .int: "int"
            case .float: "float"
            case .string: "str"
            case .merge: "merge"
            case .sequence: "seq"
            case .mapping: "map"
            }
        return "tag:yaml.org,2002:" + name
    }
}
