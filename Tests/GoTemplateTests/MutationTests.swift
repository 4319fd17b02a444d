import GoTemplate
import TestSupport
import Testing

@Suite("Mutated templates")
struct MutationTests {
    @Test("never trap, and their errors have a place in the text", arguments: 0..<16)
    func place(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var limits = TemplateLimits()
        limits.steps = 2_000
        limits.output = 10_000
        for _ in 0..<400 {
            let text = mutated(using: &random)
            for error in errors(of: text, limits) {
                let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
                #expect((1...lines.count).contains(error.line), "\(error) in \(text)")
                let columns = lines.indices.contains(error.line - 1) ? lines[error.line - 1].count + 1 : 0
                #expect((1...max(1, columns)).contains(error.column), "\(error) in \(text)")
                #expect(!error.message.isEmpty)
            }
        }
    }

    /// What rendering finds, and what looking for fields does.
    private func errors(of text: String, _ limits: TemplateLimits) -> [TemplateError] {
        var errors: [TemplateError] = []
        do throws(TemplateError) {
            _ = try Template(text, limits: limits).render(.sample)
        } catch {
            errors.append(error)
        }
        do throws(TemplateError) {
            _ = try CheckedTemplate<Vessel>(text)
        } catch {
            errors.append(error)
        }
        return errors
    }

    private func mutated(using random: inout SeededGenerator) -> String {
        var scalars = Array((GoRow.table.randomElement(using: &random)?.template ?? "").unicodeScalars)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0...scalars.count, using: &random)
            let end = min(scalars.count, place + Int.random(in: 0...4, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: scalars.removeSubrange(place..<end)
            case 1: scalars.insert(contentsOf: scalars[place..<end], at: place)
            case 2: scalars.insert(contentsOf: Self.words.randomElement(using: &random) ?? [], at: place)
            default:
                let other = GoRow.table.randomElement(using: &random)?.template.unicodeScalars ?? "".unicodeScalars
                scalars.replaceSubrange(place..<end, with: other.prefix(Int.random(in: 0...30, using: &random)))
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let words: [[Unicode.Scalar]] = [
        "{{", "}}", "{{-", " -}}", "(", ")", "|", "$", "$x", ":=", "=", ",", ".", "\"", "`", "'", "\\", "\\u", "%",
        "%*d", "-",
        "0x", "9999999999999999999", "1e999", "-9223372036854775808", "é", "\u{1F6A2}", "\0", "\r\n", "{{end}}",
        "{{else}}",
        "{{range 9}}", "{{if .}}", "{{with .}}", "{{/*", "*/}}", " nil ", " slice ", " index ", " printf ", ".Refs",
        " . ",
    ].map { Array($0.unicodeScalars) }
}
