import Testing

@testable import ApprovePlugin

@Suite struct AssociatedIssueTests {
    @Test(
        "The first reference in a description is the issue",
        arguments: [
            ("Fixes #12 and #13", 12), ("https://github.com/harbor/lantern/issues/7", 7), ("harbor/x/issues/5 #6", 5),
            ("#x #8", 8), ("other/x/issues/9", nil), ("harbor//issues/9", nil), ("harbor/a/b/issues/9", nil),
            ("harbor/x/pull/9", nil), ("harbor/x/issues/", nil), ("", nil), ("#", nil), ("#0", nil), ("é#3", 3),
            ("#99999999999999999999 #1", nil), ("harbor/harbor/x/issues/4", 4), ("#12abc", 12),
        ] as [(String, Int?)]
    )
    func numbers(description: String, expected: Int?) {
        #expect(AssociatedIssue.number(in: description, organization: "harbor") == expected)
    }
}
