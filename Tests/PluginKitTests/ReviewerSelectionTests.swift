import PluginKit
import Testing

@Suite struct ReviewerSelectionTests {
    static let owners = OwnersTree(files: [
        "OWNERS": "reviewers: [Root1, root2]\napprovers: [boss]",
        "a/OWNERS": "reviewers: [a1, a2]\napprovers: [a3]",
        "b/OWNERS": "reviewers: [b1]\napprovers: [b1, b2]\nrequired_reviewers: [must]",
        "c/OWNERS": "options: {no_parent_owners: true}\napprovers: [c1, c2]",
        "d/OWNERS": "filters:\n  x:\n    required_reviewers: [mustx, ada]\n  y:\n    reviewers: [d1]",
    ])

    static func pick(
        _ files: [String],
        _ request: ReviewerRequest,
        seed: String,
        author: Login = "ada",
        scores: [Login: Double] = [:],
        busy: Set<Login> = []
    ) async -> [Login] {
        var selection = ReviewerSelection(
            files: files,
            owners: owners,
            author: author,
            scores: scores,
            random: SeededRandom(seed),
            isBusy: { busy.contains($0) }
        )
        return await selection.reviewers(request)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let files: [String]
        let request: ReviewerRequest
        var author: Login = "ada"
        var scores: [Login: Double] = [:]
        var busy: Set<Login> = []
        /// Every outcome that chance allows.
        let outcomes: Set<[Login]>
        var testDescription: String { "\(files) \(request.count) by \(author), busy \(busy), scores \(scores)" }
    }

    @Test(
        arguments: [
            Row(files: ["a/x"], request: .init(count: 1), outcomes: [["a1"], ["a2"]]),
            Row(files: ["a/x"], request: .init(count: 2), outcomes: [["a1", "a2"], ["a2", "a1"]]),
            // Who was picked for a directory comes first, then the other leaves, then parents.
            Row(
                files: ["a/x"],
                request: .init(count: 3),
                outcomes: [
                    ["a1", "a2", "root1"], ["a1", "a2", "root2"], ["a2", "a1", "root1"], ["a2", "a1", "root2"],
                ]
            ),
            Row(
                files: ["a/x"],
                request: .init(count: 4),
                outcomes: [["a1", "a2", "root1", "root2"], ["a2", "a1", "root1", "root2"]]
            ),
            // One of each directory, even beyond the count.
            Row(
                files: ["a/x", "b/x"],
                request: .init(count: 1),
                outcomes: [["a1", "b1", "must"], ["a2", "b1", "must"]]
            ),
            Row(
                files: ["a/x", "b/x"],
                request: .init(count: 1, limit: 1),
                outcomes: [["a1", "must"], ["a2", "must"]]
            ),
            Row(files: ["a/x", "a/y", "a/z"], request: .init(count: 1), outcomes: [["a1"], ["a2"]]),
            // The author is nobody's reviewer, in any case.
            Row(files: ["a/x"], request: .init(count: 1), author: "A1", outcomes: [["a2"]]),
            Row(
                files: ["x"],
                request: .init(count: 2, excludesApprovers: true),
                author: "ROOT1",
                outcomes: [["root2"]]
            ),
            // Approvers fill up, and who is both is asked once.
            Row(
                files: ["x"],
                request: .init(count: 3),
                outcomes: [["root1", "root2", "boss"], ["root2", "root1", "boss"]]
            ),
            Row(
                files: ["x"],
                request: .init(count: 3, excludesApprovers: true),
                outcomes: [["root1", "root2"], ["root2", "root1"]]
            ),
            Row(
                files: ["b/x"],
                request: .init(count: 4),
                outcomes: [["b1", "root1", "root2", "b2", "boss", "must"]]
            ),
            // Required reviewers of every file, but never the author.
            Row(
                files: ["d/z", "d/x"],
                request: .init(count: 1, limit: 1),
                outcomes: [["root1", "mustx"], ["root2", "mustx"]]
            ),
            Row(files: ["d/y"], request: .init(count: 1), outcomes: [["d1"]]),
            // Those without time are passed over.
            Row(files: ["a/x"], request: .init(count: 1), busy: ["a1"], outcomes: [["a2"]]),
            Row(
                files: ["a/x"],
                request: .init(count: 2, excludesApprovers: true),
                busy: ["a1", "root1"],
                outcomes: [["a2", "root2"]]
            ),
            Row(
                files: ["a/x"],
                request: .init(count: 2, excludesApprovers: true),
                busy: ["a1", "a2", "root1", "root2"],
                outcomes: [[]]
            ),
            // Scores beat chance and distance, but not the rule of one for each directory.
            Row(files: ["a/x"], request: .init(count: 1), scores: ["a2": 1], outcomes: [["a2"]]),
            Row(
                files: ["a/x"],
                request: .init(count: 3),
                scores: ["root2": 5, "a1": 1],
                outcomes: [["a1", "a2", "root2"]]
            ),
            Row(files: ["a/x"], request: .init(count: 1), scores: ["a2": 0], outcomes: [["a1"], ["a2"]]),
            Row(files: ["a/x"], request: .init(count: 1), scores: ["a2": 9], busy: ["a2"], outcomes: [["a1"]]),
            // Any owner at last.
            Row(
                files: ["c/x"],
                request: .init(count: 5, excludesApprovers: true, fillsFromAllOwners: true),
                scores: ["b2": 7, "c1": 3],
                outcomes: Set(
                    ["a1", "a2", "a3", "b1", "boss", "c2", "d1"].flatMap {
                        [["root1", "root2", "b2", "c1", $0], ["root2", "root1", "b2", "c1", $0]]
                    }
                )
            ),
            Row(files: [], request: .init(count: 2), outcomes: [[]]),
        ]
    )
    func picks(_ row: Row) async {
        var seen: Set<[Login]> = []
        for seed in 0..<200 {
            let picked = await Self.pick(
                row.files,
                row.request,
                seed: "\(seed)",
                author: row.author,
                scores: row.scores,
                busy: row.busy
            )
            seen.insert(picked)
        }
        #expect(seen == row.outcomes)
    }

    @Test func theSameSeedPicksTheSame() async {
        for seed in 0..<20 {
            let first = await Self.pick(["a/x", "x"], .init(count: 2), seed: "\(seed)")
            let second = await Self.pick(["a/x", "x"], .init(count: 2), seed: "\(seed)")
            #expect(first == second)
        }
    }
}
