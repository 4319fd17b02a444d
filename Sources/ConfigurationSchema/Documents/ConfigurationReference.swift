/// The documentation of configuration files, in Markdown.
///
/// Each file has a heading, and each kind of section has one in the first file that has it; other places link there.
public struct ConfigurationReference {
    /// What is wrong with a text for a section.
    public typealias Checking = (any ConfigurationSection.Type, String) -> Set<String>

    private struct Chapter {
        let path: ReferencePath
        let section: any ConfigurationSection.Type
    }

    /// The text, which ends with a line break.
    public private(set) var text = ""
    private var anchors: [ObjectIdentifier: String] = [:]
    private var taken: [String: Int] = [:]
    private let check: Checking

    /// The documentation of these files.
    ///
    /// - Parameter check: Tells which examples of keys can stand together; the others are commented out.
    public init(of documents: [ConfigurationDocument], check: @escaping Checking) {
        self.check = check
        let books = documents.map { document in
            _ = anchor(for: document.title)
            return (document, chapters(of: document.keys, at: ReferencePath()))
        }
        for (document, chapters) in books {
            text += "\n## \(document.title)\n\n\(document.introduction)\n\n"
            text += "```yaml\n\(document.example)\n```\n\n" + table(of: document.keys)
            for chapter in chapters {
                text += "\n### `\(chapter.path)`\n\n" + table(of: chapter.section.keyDescriptions)
                text += example(of: chapter)
            }
        }
    }

    /// The sections that have no heading yet, with what is in them, in the order of the text.
    private mutating func chapters(of keys: [KeyDescription], at path: ReferencePath) -> [Chapter] {
        var chapters: [Chapter] = []
        for key in keys where key.hasEffect {
            for (path, section) in key.schema.sections(at: path.appending(.key(key.name))) {
                guard anchors[ObjectIdentifier(section)] == nil, !section.keyDescriptions.isEmpty else { continue }
                anchors[ObjectIdentifier(section)] = anchor(for: path.description)
                chapters.append(Chapter(path: path, section: section))
                chapters += self.chapters(of: section.keyDescriptions, at: path)
            }
        }
        return chapters
    }

    /// The anchor that GitHub gives a heading: small letters, digits, `-` and `_`, and a number from the second on.
    private mutating func anchor(for heading: String) -> String {
        let kept = heading.lowercased().replacing(" ", with: "-").unicodeScalars.filter { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
        }
        let anchor = String(String.UnicodeScalarView(kept))
        let count = taken[anchor, default: 0]
        taken[anchor] = count + 1
        return count == 0 ? anchor : "\(anchor)-\(count)"
    }

    private func table(of keys: [KeyDescription]) -> String {
        let used = keys.filter(\.hasEffect)
        let unused = keys.filter { !$0.hasEffect }.map { "`\($0.name)`" }
        var text = ""
        if !used.isEmpty {
            text += "| key | value | default | meaning |\n|---|---|---|---|\n"
            text += used.map { row(of: $0) }.joined()
        }
        if !unused.isEmpty {
            text +=
                "\nBowsprit takes these keys of Prow and does nothing with them: \(unused.joined(separator: ", ")).\n"
        }
        return text
    }

    private func row(of key: KeyDescription) -> String {
        let fallback = key.isRequired ? "required" : key.defaultValue.map { "`\($0.plainText)`" } ?? ""
        let form = key.schema.words { section, word in
            anchors[ObjectIdentifier(section)].map { "[\(word)](#\($0))" } ?? word
        }
        let cells = ["`\(key.name)`", form, fallback, key.documentation].map { cell in
            cell.replacing("|", with: "\\|").replacing("\n", with: " ")
        }
        return "| \(cells.joined(separator: " | ")) |\n"
    }

    /// The examples of a section's keys. Those that can't stand beside the others are commented out.
    private func example(of chapter: Chapter) -> String {
        let keys = chapter.section.keyDescriptions.filter { $0.hasEffect && $0.example != nil }
        func line(_ key: KeyDescription) -> String { "\(key.name): \(key.example ?? "")" }
        var chosen = keys.filter(\.isRequired).map(line)
        var others: [String] = []
        var mistakes = check(chapter.section, chosen.joined(separator: "\n"))
        for line in keys.filter({ !$0.isRequired }).map(line) {
            let left = check(chapter.section, (chosen + [line]).joined(separator: "\n"))
            if left.isSubset(of: mistakes) {
                chosen.append(line)
                mistakes = left
            } else {
                others.append("# \(line)")
            }
        }
        guard !chosen.isEmpty else { return "" }
        return "\n```yaml\n\(chapter.path.nesting(chosen + others).joined(separator: "\n"))\n```\n"
    }
}
