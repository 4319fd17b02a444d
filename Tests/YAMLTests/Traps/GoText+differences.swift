extension GoText {
    /// A text that is read in another way than Go does it.
    struct Difference: Sendable {
        /// The text, one of those that the other tables have.
        var yaml: String
        /// What is made of it here; nil where it is refused.
        var json: String?

        init(_ yaml: String, json: String?) {
            self.yaml = yaml
            self.json = json
        }
    }

    /// Keys stay as they are written: `on` and `1.10` are not turned into `true` and `1.1`.
    static let keysAsWritten: [Difference] = [
        .init("1: a\n'1': b", json: #"{"1": "b"}"#),
        .init("1: a\n01: b", json: #"{"1": "a", "01": "b"}"#),
        .init("yes: a\n'yes': b", json: #"{"yes": "b"}"#),
        .init("true: a\nyes: b", json: #"{"true": "a", "yes": "b"}"#),
        .init("010: a", json: #"{"010": "a"}"#),
        .init("0x10: a", json: #"{"0x10": "a"}"#),
        .init("1.10: a", json: #"{"1.10": "a"}"#),
        .init("1e3: a", json: #"{"1e3": "a"}"#),
        .init("yes: a", json: #"{"yes": "a"}"#),
        .init("on: a", json: #"{"on": "a"}"#),
        .init("n: a", json: #"{"n": "a"}"#),
        .init("9223372036854775808: a", json: #"{"9223372036854775808": "a"}"#),
    ]

    /// What libyaml 0.2.5 and Go's older port of it read differently.
    static let newerLibrary: [Difference] = [
        .init("%YAML 1.2\n---\na: yes\n", json: #"{"a": true}"#),
        .init("[b:]", json: nil),
        .init("{a:}", json: nil),
        .init("a: \"\\x41\\e\\_\\N\\L\\P\\/\\ \"", json: #"{"a": "A\u001b\u00a0\u0085\u2028\u2029/ "}"#),
        .init("a: 1\n\u{FEFF}b: 2", json: nil),
        .init("---\n\u{FEFF}a: 1", json: #"{"a": 1}"#),
    ]
}
