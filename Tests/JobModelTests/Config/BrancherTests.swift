import JobModel
import Testing

@Suite struct BrancherTests {
    @Test(arguments: [
        ([], [], "main", true),
        (["main"], [], "main", true),
        (["main"], [], "main-old", true),
        (["^main$"], [], "main-old", false),
        (["main", "release-.*"], [], "release-1.0", true),
        (["main"], [], "dev", false),
        ([], ["main"], "main", false),
        ([], ["main"], "dev", true),
        (["main"], ["main"], "main", false),
        (["^a", "b$"], [], "ab", true),
    ])
    func runsOn(branches: [String], skipped: [String], branch: String, runs: Bool) throws {
        #expect(try Brancher(branches: branches, skipBranches: skipped).shouldRun(branch: branch) == runs)
    }

    @Test(arguments: [
        ([], [], ["main"], [], true),
        (["main"], [], ["main", "dev"], [], true),
        (["main"], [], ["dev"], [], false),
        (["release-.*"], [], ["release-1.0"], [], false),
        (["main"], [], [], ["main"], false),
        (["main"], [], [], ["dev"], true),
        ([], ["a"], [], ["b"], true),
    ])
    func intersects(a: [String], skipA: [String], b: [String], skipB: [String], common: Bool) throws {
        let first = try Brancher(branches: a, skipBranches: skipA)
        let second = try Brancher(branches: b, skipBranches: skipB)
        #expect(first.intersects(second) == common)
        #expect(second.intersects(first) == common)
    }
}
