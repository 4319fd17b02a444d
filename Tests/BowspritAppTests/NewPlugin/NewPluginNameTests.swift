import Testing

@testable import BowspritApp

@Suite struct NewPluginNameTests {
    @Test(arguments: [
        ("close-stale", "CloseStale"), ("greet", "Greet"), ("ab", "Ab"), ("v2-report", "V2Report"), ("a-1", "A1"),
        (String(repeating: "x", count: 40), "X" + String(repeating: "x", count: 39)),
    ])
    func makesTypes(text: String, type: String) throws {
        let name = try NewPluginName(text)
        #expect(name.typeName == type)
        #expect(name.moduleName == "\(type)Plugin")
    }

    @Test(arguments: [
        ("", "lower-case"), ("x", "2 to 40"), ("Greet", "lower-case"), ("close_stale", "lower-case"),
        ("close--stale", "single dashes"), ("-stale", "single dashes"), ("stale-", "single dashes"), ("2fa", "letters"),
        ("grüße", "ASCII"), ("../../etc", "lower-case"), ("a/b", "lower-case"), ("a b", "lower-case"),
        ("greet\n", "lower-case"), ("\"+evil+\"", "lower-case"), (String(repeating: "x", count: 41), "2 to 40"),
        ("hold", "there is a plugin `hold` already"), ("plugin", "would hide Plugin"), ("self", "would hide Self"),
    ])
    func refusesOthers(text: String, says: String) {
        let error = #expect(throws: UserError.self) { try NewPluginName(text) }
        #expect(error?.message.contains(says) == true, "\(error?.message ?? "")")
    }
}
