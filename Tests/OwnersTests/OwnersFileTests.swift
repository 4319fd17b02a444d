import ForgeModel
import Owners
import RE2
import Testing
import YAML

@Suite struct OwnersFileTests {
    /// The people of all filters, pattern by pattern: `approvers: a b`.
    private func summary(_ file: OwnersFile) -> [String] {
        file.filters.map { filter in
            let people = filter.people
            let roles: [(String, [String])] = [
                ("approvers", people.approvers.sorted().map(\.text)),
                ("reviewers", people.reviewers.sorted().map(\.text)),
                ("required", people.requiredReviewers.sorted().map(\.text)),
                ("labels", people.labels.sorted().map(\.text)),
            ]
            let words = roles.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: " "))" }
            return "\(filter.pattern?.pattern ?? "*") \(words.joined(separator: ", "))"
        }.sorted()
    }

    @Test(
        "A file's forms",
        arguments: [
            ("approvers: [Alice, '@bob']\nreviewers:\n- carol\n", ["* approvers: alice bob, reviewers: carol"]),
            ("required_reviewers: [a]\nlabels: [Area/One]", ["* required: a, labels: Area/One"]),
            ("APPROVERS: [a]\nReviewers: [b]", ["* approvers: a, reviewers: b"]),
            ("approvers: [a]\nemeritus_approvers: [old]\nwhatever: {x: 1}", ["* approvers: a"]),
            (
                "filters:\n  '.*': {approvers: [a]}\n  '\\.go$': {reviewers: [b]}",
                ["* approvers: a", "\\.go$ reviewers: b"]
            ),
            ("approvers: [a]\nfilters:\n  '.*': {approvers: [b]}", ["* approvers: a"]),
            ("approvers: []\nfilters:\n  '.*': {approvers: [b]}", ["* approvers: b"]),
            ("filters:\n  '.*': {approvers: [123, yes, 1e3]}", ["* approvers: 1000 123 true"]),
            ("filters:\n  '.*':\n  x: {labels: }", ["* ", "x "]),
            ("approvers:\n- \nreviewers: [b, ~]", ["* reviewers: b"]),
            ("approvers: ['123', 'yes']", ["* approvers: 123 yes"]),
            ("", []), ("# nobody yet", []), ("options: {}", []),
        ]
    )
    func forms(text: String, expected: [String]) {
        let file = OwnersFile(parsing: text, file: "OWNERS")
        #expect(summary(file) == expected)
        #expect(file.problems.isEmpty)
    }

    @Test(
        "A file's options",
        arguments: [
            ("options: {no_parent_owners: true}", OwnersOptions(noParentOwners: true)),
            ("approvers: [a]\noptions: {no_parent_owners: yes}", OwnersOptions(noParentOwners: true)),
            ("Options: {Auto_Approve_Unowned_Subfolders: on}", OwnersOptions(autoApproveUnownedSubfolders: true)),
            ("options: {no_parent_owners: false}\nfilters: {'.*': {approvers: [a]}}", OwnersOptions()),
            ("options:\napprovers: [a]", OwnersOptions()),
            ("options: {no_parent_owners: true}\napprovers: [123]", OwnersOptions(noParentOwners: true)),
        ]
    )
    func options(text: String, expected: OwnersOptions) {
        #expect(OwnersFile(parsing: text, file: "OWNERS").options == expected)
    }

    @Test(
        "What has no effect is a problem with its place",
        arguments: [
            ("approvers: [a", [], "OWNERS:1:14: error: did not find expected ',' or ']'"),
            ("approvers: a", [], "OWNERS:1:12: error: expected a list of names"),
            ("approvers: [{a: b}]", [], "OWNERS:1:13: error: expected a name"),
            ("- a", [], "OWNERS:1:1: error: expected a map with options and lists of people"),
            (
                "approvers: [a, 123]", [],
                "OWNERS:1:16: error: 123 is not a text, so only the options of this file count; put it in quotes"
            ),
            ("approvers: [yes]\nfilters: {x: {approvers: [b]}}", ["x approvers: b"], "OWNERS:1:13: error: yes is not"),
            (
                "filters: {'(': {approvers: [a]}, 'b': {approvers: [c]}}", ["b approvers: c"],
                "OWNERS:1:11: error: the filter is left out: the regular expression \"(\" doesn't compile"
            ),
            ("filters: {x: {approvers: a}, y: {approvers: [b]}}", [], "OWNERS:1:26: error: expected a list of names"),
            ("approvers: [a]\noptions: {no_parent_owners: 'true'}", [], "OWNERS:2:29: error: expected true or false"),
        ] as [(String, [String], String)]
    )
    func problems(text: String, expected: [String], problem: String) {
        let file = OwnersFile(parsing: text, file: "OWNERS")
        #expect(summary(file) == expected)
        #expect(file.problems.count == 1, "\(file.problems)")
        #expect(file.problems.first?.description.hasPrefix(problem) == true, "\(file.problems)")
    }

    @Test("A file that fails in both forms has no options either")
    func unparsable() {
        let file = OwnersFile(parsing: "options: {no_parent_owners: true}\nfilters: 1", file: "OWNERS")
        #expect(file.options == OwnersOptions())
    }
}
