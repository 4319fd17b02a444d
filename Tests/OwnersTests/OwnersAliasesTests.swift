import ForgeModel
import Owners
import Testing

@Suite struct OwnersAliasesTests {
    @Test(
        "An alias is a list, a map whose keys are members, or nothing",
        arguments: [
            ("aliases:\n  Team: [Alice, '@Bob']", ["team": ["alice", "bob"]], 0),
            ("aliases:\n  team: {a, b}", ["team": ["a", "b"]], 0),
            ("aliases:\n  team:\n  other: []", ["team": [], "other": []], 0),
            ("Aliases: {a: [b]}", ["a": ["b"]], 0), ("", [:], 0), ("aliases:", [:], 0), ("other: 1", [:], 0),
            ("aliases:\n  one: [a]\n  two: text\n  three: [c]", ["one": ["a"]], 1),
            ("aliases:\n  one: [a]\n  two: [b, 1]\n  three: [c]", ["one": ["a"]], 1),
            ("aliases: [a]", [:], 1), ("- a", [:], 1), ("aliases: {", [:], 1),
        ] as [(String, [Login: Set<Login>], Int)]
    )
    func forms(text: String, expected: [Login: Set<Login>], problems: Int) {
        let aliases = OwnersAliases(parsing: text, file: "OWNERS_ALIASES")
        #expect(aliases.members == expected)
        #expect(aliases.problems.count == problems, "\(aliases.problems)")
    }

    @Test("Aliases expand one level, in any case, and empty ones vanish")
    func expansion() {
        let aliases = OwnersAliases(members: ["team": ["a", "inner"], "inner": ["b"], "none": []])
        #expect(aliases.expand(["TEAM", "c", "none"]) == ["a", "inner", "c"])
    }
}
