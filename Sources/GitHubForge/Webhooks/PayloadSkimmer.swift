/// Finds in a payload whose it is, and passes over everything else: one pass, without decoding.
struct PayloadSkimmer {
    /// The repository's `full_name`. Escapes are left as they are.
    private(set) var repository: String?
    /// The organisation's `login`.
    private(set) var organization: String?
    /// Whether the bytes are one object, as far as brackets and quotes tell.
    private(set) var isComplete = false

    private enum Section {
        case repository, organization, other

        init(_ key: String) {
            self =
                switch key {
                case "repository": .repository
                case "organization": .organization
                default: .other
                }
        }
    }

    /// Reads all bytes.
    init(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes.makeIterator()
        var depth = 0
        var isValue = false
        var isWanted = false
        var section = Section.other
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "\""):
                switch (depth, isValue, section) {
                case (1, false, _): section = Section(Self.text(&rest))
                case (2, false, .repository): isWanted = Self.passText(&rest, isEqualTo: Self.fullName)
                case (2, false, .organization): isWanted = Self.passText(&rest, isEqualTo: Self.login)
                case (2, true, .repository) where isWanted: repository = Self.text(&rest)
                case (2, true, .organization) where isWanted: organization = Self.text(&rest)
                default: Self.passText(&rest)
                }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                isValue = false
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
            case UInt8(ascii: ":"): isValue = true
            case UInt8(ascii: ","): isValue = false
            default: break
            }
        }
        isComplete = depth == 0 && bytes.first { !Self.whiteSpace.contains($0) } == UInt8(ascii: "{")
    }

    private static let whiteSpace = Array(" \t\r\n".utf8)
    private static let fullName = Array("full_name".utf8)
    private static let login = Array("login".utf8)

    private static func text(_ rest: inout UnsafeRawBufferPointer.Iterator) -> String {
        var text: [UInt8] = []
        while let byte = rest.next(), byte != UInt8(ascii: "\"") {
            text.append(byte)
            if byte == UInt8(ascii: "\\"), let next = rest.next() { text.append(next) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func passText(_ rest: inout UnsafeRawBufferPointer.Iterator) {
        while let byte = rest.next(), byte != UInt8(ascii: "\"") {
            if byte == UInt8(ascii: "\\") { _ = rest.next() }
        }
    }

    private static func passText(_ rest: inout UnsafeRawBufferPointer.Iterator, isEqualTo wanted: [UInt8]) -> Bool {
        var wanted = wanted.makeIterator()
        var isEqual = true
        while let byte = rest.next(), byte != UInt8(ascii: "\"") {
            if wanted.next() != byte { isEqual = false }
            if byte == UInt8(ascii: "\\") { _ = rest.next() }
        }
        return isEqual && wanted.next() == nil
    }
}
