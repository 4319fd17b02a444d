import Foundation
import PluginKit
import PluginTesting
import RiflePlugin
import Testing

@Suite struct RifleTests {
    static let pull = Sample.pullRequest()
    static let base: CommitSHA = "5555555555555555555555555555555555555555"

    static func blamed(_ lines: ClosedRange<Int>, _ login: Login?, days: Double = 0) -> BlamedLines {
        BlamedLines(lines: lines, author: login, date: Sample.time.addingTimeInterval(-days * 86_400))
    }

    static func file(_ path: String, _ patch: String? = "@@ -10,5 +10,6 @@ x") -> ChangedFile {
        ChangedFile(path: path, patch: patch)
    }

    static func tester(
        _ files: [ChangedFile],
        _ blame: [BlamedLines] = [],
        knowsBase: Bool = true,
        count: Int = 1
    ) throws -> PluginTester<Rifle> {
        var facts = FakeForge.Facts()
        facts.pullRequests[pull.id] = pull
        facts.changedFiles[pull.id] = files
        if knowsBase { facts.mergeBases["main...\(pull.head.sha)"] = base }
        for file in files {
            facts.blame["\(file.previousPath ?? file.path)@\(knowsBase ? base.text : "main")"] = blame
        }
        let json = #"{"request_count": \#(count), "exclude_approvers": true}"#
        return PluginTester(
            Rifle(configuration: try JSONDecoder().decode(ReviewerSettings.self, from: Data(json.utf8))),
            facts: facts,
            owners: FakeOwners(
                OwnersTree(files: [
                    "OWNERS": "reviewers: [ben, cleo, dana, eli]\napprovers: [dana, fay]",
                    "docs/OWNERS": "reviewers: [gus]",
                ])
            )
        )
    }

    /// Who wrote which lines of a file whose lines 10 to 14 change, and who is asked.
    @Test(
        arguments: [
            ([blamed(1...12, "Ben"), blamed(13...14, "cleo")], "ben"),
            ([blamed(1...11, "ben"), blamed(12...20, "cleo")], "cleo"),
            ([blamed(1...9, "ben"), blamed(15...20, "ben"), blamed(14...14, "cleo")], "cleo"),
            // Of as many lines, the later ones count for more.
            ([blamed(10...11, "ben", days: 300), blamed(12...13, "cleo", days: 2)], "cleo"),
            ([blamed(10...11, "ben", days: 2), blamed(12...13, "cleo", days: 300)], "ben"),
            // An approver's lines count for a little more than a reviewer's.
            ([blamed(10...11, "ben"), blamed(12...13, "dana")], "dana"),
            // An unknown author and the pull request's own count for nobody.
            ([blamed(10...13, nil), blamed(14...14, "ben")], "ben"),
            ([blamed(10...13, "ada"), blamed(14...14, "eli")], "eli"),
            // The lines of people who are no owners of the file do not make them reviewers.
            ([blamed(10...13, "zoe"), blamed(14...14, "eli")], "eli"),
        ] as [([BlamedLines], Login)]
    )
    func asksWhoKnowsTheLines(_ blame: [BlamedLines], _ login: Login) async throws {
        for knowsBase in [true, false] {
            let tester = try Self.tester([Self.file("a.swift")], blame, knowsBase: knowsBase)
            let effects = try await tester.effects(of: .pull(.opened))
            #expect(effects == [.setReviewRequested([.user(login)], present: true, on: Self.pull.id)])
            #expect(tester.forge.reads == ["changedFiles", "mergeBase", "blame"])
        }
    }

    /// A patch, and whether the author of line 20 of the old file knows it.
    @Test(
        arguments: [
            ("@@ -20 +20 @@", true), ("@@ -19 +20 @@", false), ("@@ -20,0 +21,3 @@ f", true),
            ("@@ -25,0 +26 @@", true), ("@@ -26,0 +27 @@", false), ("@@ -1,2 +1,2 @@\n a\n@@ -15,6 +15 @@", true),
            (" @@ -20 +20 @@", false), ("@@ -99999999999999999999 +1 @@", false), ("", false),
            ("@@ -20,99999999999999999999 +1 @@", true), ("@@ -0,0 +1,20 @@", false),
        ]
    )
    func readsPatches(_ patch: String, _ isKnown: Bool) async throws {
        // Without a score chance decides; over some seeds it does not always fall on one.
        let effects = try await Self.tester([Self.file("docs/a.md", patch)], [Self.blamed(20...20, "eli")], count: 2)
            .effects(of: .pull(.opened))
        let expected: [Reviewer] = isKnown ? [.user("gus"), .user("eli")] : [.user("gus")]
        guard case .setReviewRequested(let people, true, _, _) = effects.first else {
            Testing.Issue.record("nobody is asked")
            return
        }
        #expect(people.count == 2)
        #expect(people.starts(with: expected))
        if !isKnown { #expect(people != [.user("gus"), .user("eli")]) }
    }

    @Test(
        arguments: [
            ([ChangedFile(path: "a", change: .removed, patch: "@@ -1 +0,0 @@")], 0),
            ([ChangedFile(path: "a", change: .added, patch: "@@ -0,0 +1 @@")], 0),
            ([file("picture.png", nil)], 0),
            ((0..<20).map { file("a\($0)") }, 20),
            ((0..<50).map { file("\($0 % 3)/\($0)") }, 20),
            ([ChangedFile(path: "new", change: .renamed, previousPath: "old", patch: "@@ -1 +1 @@")], 1),
        ] as [([ChangedFile], Int)]
    )
    func looksAtSomeFiles(_ files: [ChangedFile], _ count: Int) async throws {
        let tester = try Self.tester(files)
        _ = try await tester.effects(of: .pull(.opened))
        #expect(tester.forge.reads.filter { $0 == "blame" }.count == count)
    }

    @Test(arguments: ["ben", "cleo", "dana", "eli"] as [Login])
    func looksIntoEachDirectory(_ login: Login) async throws {
        let many = (0..<30).map { Self.file("a/\($0)", "@@ -900 +900 @@") }
        let effects = try await Self.tester(many + [Self.file("b/x")], [Self.blamed(10...14, login)])
            .effects(of: .pull(.opened))
        #expect(effects == [.setReviewRequested([.user(login)], present: true, on: Self.pull.id)])
    }

    @Test func asksAnyOwnerAtLast() async throws {
        let blame = [Self.blamed(10...14, "fay")]
        let effects = try await Self.tester([Self.file("a.swift")], blame, count: 5).effects(of: .comment("/auto-cc"))
        guard case .setReviewRequested(let people, true, Self.pull.id, _) = effects.first else {
            Testing.Issue.record("nobody is asked")
            return
        }
        #expect(Set(people) == Set(["ben", "cleo", "dana", "eli", "fay"].map { .user($0) }))
        #expect(people.last == .user("fay"))
    }

    @Test func leavesOthersAlone() async throws {
        let tester = try Self.tester([Self.file("a.swift")])
        #expect(try await tester.effects(of: .pull(.synchronize)).isEmpty)
        #expect(tester.forge.reads.isEmpty)
    }

    @Test func everyExampleHasAnEffect() async throws {
        #expect(try await PluginTester.idleExamples(in: [Self.tester([Self.file("a.swift")])]).isEmpty)
    }
}
