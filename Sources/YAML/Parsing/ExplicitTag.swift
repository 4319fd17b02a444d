/// The rules for scalars with a tag of their own, such as `!!int 1`.
enum ExplicitTag {
    /// Why a scalar doesn't go with its tag, or nil when it does.
    static func refusal(of text: some Collection<UInt8>, tag: String) -> String? {
        let value = ScalarResolver.resolve(text, isPlain: false, tag: tag)
        let expected: String
        switch (tag, value) {
        case (YAMLTag.int.uri, .int), (YAMLTag.int.uri, .unsigned): return nil
        case (YAMLTag.float.uri, .float), (YAMLTag.float.uri, .unsigned): return nil
        case (YAMLTag.bool.uri, .bool), (YAMLTag.null.uri, .null): return nil
        case (YAMLTag.int.uri, _): expected = "an integer"
        case (YAMLTag.float.uri, _): expected = "a number"
        case (YAMLTag.bool.uri, _): expected = "true or false"
        case (YAMLTag.null.uri, _): expected = "null"
        case ("tag:yaml.org,2002:binary", _): return "binary values are not read; write the text itself"
        default: return nil
        }
        return "the tag asks for \(expected), which this is not"
    }
}
