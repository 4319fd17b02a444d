import TestSupport
import Testing

@testable import Censoring

/// Compares the stream with the simplest thing that could be right.
@Suite struct CensorPropertyTests {
    /// Marks every byte of every occurrence of every form, one by one.
    private static func oracle(_ text: [UInt8], forms: Set<[UInt8]>) -> [UInt8] {
        var result = text
        for form in forms where form.count <= text.count {
            for start in 0...(text.count - form.count) where text[start..<start + form.count].elementsEqual(form) {
                for index in start..<start + form.count { result[index] = UInt8(ascii: "X") }
            }
        }
        return result
    }

    private static func bytes(_ count: Int, of alphabet: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
    }

    /// A text in which pieces of forms, whole ones, and noise follow each other.
    private static func text(_ forms: [[UInt8]], _ alphabet: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        (0..<Int.random(in: 0...30, using: &random)).flatMap { _ -> [UInt8] in
            let form = forms[Int.random(in: 0..<forms.count, using: &random)]
            switch Int.random(in: 0...3, using: &random) {
            case 0: return bytes(Int.random(in: 0...5, using: &random), of: alphabet, &random)
            case 1: return Array(form.prefix(Int.random(in: 0...form.count, using: &random)))
            case 2: return Array(form.suffix(Int.random(in: 0...form.count, using: &random)))
            default: return form
            }
        }
    }

    @Test(arguments: 0..<300)
    func `a censored text does not depend on where it is cut, and agrees with the oracle`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabets: [[UInt8]] = [Array("ab".utf8), Array("ab /+%=".utf8), Array(0...255)]
        let alphabet = alphabets[Int(seed) % alphabets.count]
        let secrets = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            Self.bytes(Int.random(in: 1...12, using: &random), of: alphabet, &random)
        }
        let forms = secrets.reduce(into: Set<[UInt8]>()) {
            $0.formUnion(SecretForms.all(of: $1, minimumLength: 0))
        }
        let text = Self.text(Array(forms).sorted { $0.lexicographicallyPrecedes($1) } + [[0x20]], alphabet, &random)
        let expected = Self.oracle(text, forms: forms)

        var stream = CensoredStream(Censor(secrets: secrets))
        var result: [UInt8] = []
        var rest = text[...]
        while !rest.isEmpty {
            let count = min(rest.count, Int.random(in: 0...9, using: &random))
            result += stream.append(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        result += stream.finish()
        #expect(result == expected, "seed \(seed), secrets \(secrets)")
    }
}
