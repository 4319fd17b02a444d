import RE2
import Testing

@testable import JobModel

@Suite struct PresubmitIndexTests {
    @Test("A comment asks for the jobs whose own expressions match it", arguments: 0..<12 as Range<UInt64>)
    func comments(seed: UInt64) throws {
        var world = HostileWorld(seed: seed)
        let jobs = try world.presubmits(40)
        let index = TriggerIndex(jobs)
        let triggers = jobs.map(\.trigger)
        for _ in 0..<150 {
            let body = world.body()
            let expected = triggers.indices.filter { triggers[$0].matches(body) }
            #expect(Set(index.jobs(askedForBy: body)).sorted() == expected, "\(body.debugDescription)")
        }
    }

    @Test("Reasons choose the jobs that they choose one by one", arguments: 0..<8 as Range<UInt64>)
    func reasons(seed: UInt64) async throws {
        var world = HostileWorld(seed: seed)
        let jobs = try world.presubmits(40)
        let presubmits = Presubmits(jobs)
        let triggers = jobs.map(\.trigger)  // Kept, so that they are compiled once.
        defer { withExtendedLifetime(triggers) {} }
        for _ in 0..<60 {
            let filters = world.filters(for: world.body())
            let (branch, changes) = (world.branch(), world.changes())
            let expected = filters.selectedOneByOne(from: jobs, branch: branch, changes: changes)
            let selected = try await filters.selected(
                from: presubmits,
                branch: branch,
                changes: ChangedFiles(changes)
            )
            #expect(
                selected.map(\.base.cluster) == expected.map(\.base.cluster),
                "\(filters) on \(branch) with \(changes)"
            )
        }
    }

    @Test("The jobs of a branch are those whose own expressions let them run there", arguments: HostileWorld.branches)
    func branches(branch: String) throws {
        var world = HostileWorld(seed: 1)
        let jobs = try world.presubmits(200)
        let expected = jobs.filter { $0.brancher.shouldRun(branch: branch) }
        #expect(Presubmits(jobs).on(branch: branch).map(\.base.cluster) == expected.map(\.base.cluster))
    }

    @Test(
        "Names are read as the default trigger reads them",
        arguments: [
            ("/test a.b", "/test axb", true), ("/test a.b", "/test a b", true), ("/test a.b", "/test a\tb,", true),
            ("/test a.b", "/test aéb", true), ("/test a.b", "/test a\nb", false), ("/test a.b", "/test ab", false),
            ("/test a", "/test a,b", false), ("/test a", "/test b,a", false), ("/test a", "/test b, a,", true),
            ("/test a", "/test a,,", false), ("/test a", "/test\ta", false), ("/test a", "/test b\ta", false),
            ("/test a", "/test b a\r\n", true), ("/test a", "x\r\n/test a\r\n", true), ("/test a", "x\r/test a", false),
            ("/test a", "/test a\u{B}", false), ("/test a", "/test a\u{A0}", false), ("/test a", " /test a", false),
            ("/test a", "/test A", false), ("/test a", "/test  a", true), ("/test a", "/test aa a", true),
            ("/test .", "/test  ", true), ("/test .", "/test 😀", true), ("/test ..", "/test 😀", false),
        ]
    )
    func names(rerunCommand: String, body: String, isAsked: Bool) throws {
        let job = try Presubmit(base: JobBase(name: String(rerunCommand.dropFirst("/test ".count))))
        #expect(job.trigger.matches(body) == isAsked)
        #expect(Presubmits([job]).areAskedFor(by: body) == isAsked)
    }

    @Test("A long line of names that nearly match is read without taking long")
    func hostileLine() throws {
        let jobs = try (0..<3_000).map { try Presubmit(base: JobBase(name: "pull-1.\($0)-........-e2e")) }
        let body = "/test " + String(repeating: "pull-1.2999-abcdefgh-e2 pull-1.7-abcdefgh-e2ex ", count: 1_300)
        let presubmits = Presubmits(jobs)
        #expect(!presubmits.areAskedFor(by: body))
        #expect(presubmits.areAskedFor(by: body + "pull-1.2999-abcdefgh-e2e"))
    }

    @Test func defaultTriggersAreNotKept() throws {
        var job = try Presubmit(base: JobBase(name: "unit"))
        #expect(job.hasDefaultTrigger)
        job.trigger = try RegularExpression("^/check$")
        #expect(!job.hasDefaultTrigger)
        #expect(Presubmits([job]).hasUnusualTriggers)
        job.trigger = try RegularExpression(Presubmit.defaultTrigger(for: "unit"))
        #expect(job.hasDefaultTrigger)
        #expect(!Presubmits([job]).hasUnusualTriggers)
    }

    @Test("A name is a part of its expression, so a wrong one is an error")
    func wrongName() {
        #expect(throws: RegularExpressionError.self) { try Presubmit(base: JobBase(name: "un(it")) }
    }

    @Test func jobsCanBeAppended() throws {
        let central: Presubmits = [try Presubmit(base: JobBase(name: "a"))]
        let all = central.appending([try Presubmit(base: JobBase(name: "b"))])
        #expect(all.map(\.name) == ["a", "b"])
        #expect(all.areAskedFor(by: "/test b"))
        #expect(!central.areAskedFor(by: "/test b"))
        #expect(central.appending([]).map(\.name) == ["a"])
    }
}
