import ForgeModel
import Owners
import Testing

@Suite struct OwnersMistakeTests {
    static let bare = "the root of the repository has no approvers; name at least one"

    @Test(
        arguments: [
            ("OWNERS", "approvers: [a]", []),
            ("docs/OWNERS", "reviewers: [a]", []),
            ("docs/OWNERS", "", []),
            ("docs/OWNERS", "options: {no_parent_owners: true}", []),
            ("OWNERS", "", [OwnersMistake(bare)]),
            ("OWNERS", "reviewers: [a]", [OwnersMistake(bare)]),
            ("OWNERS", "filters:\n  .*:\n    approvers: [a]", []),
            ("OWNERS", "filters:\n  .*:\n    reviewers: [a]", [OwnersMistake(bare)]),
            (
                "docs/OWNERS", "labels: [LGTM, docs, approved]",
                [OwnersMistake("an OWNERS file can't bring these labels: approved, LGTM")]
            ),
            (
                "docs/OWNERS", "filters:\n  a:\n    labels: [lgtm]\n  b:\n    labels: [docs]",
                [OwnersMistake("an OWNERS file can't bring these labels: lgtm")]
            ),
            ("OWNERS", "approvers: a", [OwnersMistake(line: 1, "expected a list of names")]),
            (
                "docs/OWNERS", "approvers:\n- a\n- 123",
                [OwnersMistake(line: 3, "123 is not a text, so only the options of this file count; put it in quotes")]
            ),
        ] as [(String, String, [OwnersMistake])]
    )
    func finds(_ path: String, _ text: String, _ mistakes: [OwnersMistake]) {
        #expect(
            OwnersFile(parsing: text, file: path).mistakes(at: path, deniedLabels: ["approved", "lgtm"]) == mistakes
        )
    }

    @Test(arguments: ["approvers: [", "filters:\n  '(':\n    approvers: [a]", "- a"])
    func findsWhatHasNoEffect(_ text: String) {
        let mistakes = OwnersFile(parsing: text, file: "docs/OWNERS").mistakes(at: "docs/OWNERS", deniedLabels: [])
        #expect(mistakes.count == 1 && mistakes.first?.line != nil, "\(mistakes)")
    }

    @Test func namesPeople() {
        let text = "filters:\n  a:\n    approvers: ['@Ada']\n    reviewers: [ben]\n    required_reviewers: [cleo]"
        #expect(OwnersFile(parsing: text, file: "OWNERS").people == ["ada", "ben"])
        #expect(OwnersAliases(parsing: "aliases: {a: text}", file: "OWNERS_ALIASES").mistakes.map(\.line) == [1])
    }

    @Test(arguments: [("OWNERS", false), ("a/OWNERS", false), ("vendor/x/y/OWNERS", true), ("third/OWNERS", true)])
    func deniesDirectories(_ path: String, _ isDenied: Bool) {
        #expect(OwnersSettings(deniedDirectories: ["^third"]).denies(path) == isDenied)
    }
}
