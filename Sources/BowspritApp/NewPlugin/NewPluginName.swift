import Settings

/// The name of a plugin that is to be written, and what follows from it.
struct NewPluginName: Hashable, Sendable {
    /// The name in `plugins.yaml`: `close-stale`.
    let text: String

    private static let lengths = 2...40

    /// Names that would hide what the written files use.
    private static let taken: Set = [
        "Any", "Command", "Effect", "Handler", "Plugin", "PluginName", "Protocol", "Sample", "Self", "String", "Suite",
        "Test", "Type",
    ]

    /// Reads a name.
    ///
    /// - Parameter plugins: The plugins that there are.
    /// - Throws: ``UserError`` when it is not one of lower-case words with dashes between them, or is not free.
    init(_ text: String, among plugins: PluginList = .builtin) throws(UserError) {
        self.text = text
        let words = text.split(separator: "-", omittingEmptySubsequences: false)
        let isSpelt = words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(Self.isLetterOrDigit) }
        guard isSpelt, text.first?.isLetter == true, Self.lengths.contains(text.utf8.count) else {
            throw UserError(
                """
                `\(text)` cannot be the name of a plugin: give lower-case letters of ASCII and digits, with single \
                dashes between words, \(Self.lengths.lowerBound) to \(Self.lengths.upperBound) characters: close-stale
                """
            )
        }
        guard !Self.taken.contains(typeName) else {
            throw UserError("a plugin `\(text)` would hide \(typeName) of Swift or PluginKit; choose another name")
        }
        guard !plugins.catalog.names.contains(text) else {
            throw UserError("there is a plugin `\(text)` already; choose another name")
        }
    }

    /// The name of the type: `CloseStale`.
    var typeName: String {
        text.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// The name of the module, and of its folder: `CloseStalePlugin`.
    var moduleName: String { "\(typeName)Plugin" }

    /// The name of the tests' module, and of their folder: `CloseStalePluginTests`.
    var testModuleName: String { "\(moduleName)Tests" }

    /// The name of the file with the tests: `CloseStaleTests`.
    var testName: String { "\(typeName)Tests" }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
