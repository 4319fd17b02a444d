/// Knows secrets, and finds them in bytes: as they are, in base64, and percent-encoded.
///
/// A value that many streams can share; ``CensoredStream`` does the reading. Looking for a thousand secrets takes as
/// long as looking for one: each byte is read once
/// ([Aho and Corasick](https://doi.org/10.1145/360825.360855)).
public struct Censor: Sendable {
    let automaton: Automaton

    /// A censor that knows secrets.
    ///
    /// Space around a secret is no part of it. A secret that is empty, `true` or `false`, or shorter than
    /// `minimumLength` bytes is left out: blotting it out would make text unreadable and hide nothing.
    ///
    /// - Parameters:
    ///   - secrets: The values, such as whole files of a mounted Secret.
    ///   - minimumLength: The length of the shortest secret that is looked for, in bytes.
    public init(secrets: [[UInt8]], minimumLength: Int = 0) {
        var forms: Set<[UInt8]> = []
        for secret in secrets {
            forms.formUnion(SecretForms.all(of: secret, minimumLength: minimumLength))
        }
        automaton = Automaton(patterns: forms)
    }

    /// Whether there is nothing to look for.
    public var isEmpty: Bool { automaton.isEmpty }

    /// Text with every secret in it replaced by `X`.
    public func censored(_ text: String) -> String {
        guard !isEmpty else { return text }
        var stream = CensoredStream(self)
        let bytes = stream.append(text.utf8) + stream.finish()
        return String(decoding: bytes, as: UTF8.self)
    }
}
