import ForgeSimulator
import Foundation
import JobEngine
import JobModel
import Persistence
import TestSupport
import Testing

@testable import BowspritApp

/// One run of the crash test of jobs: four pull requests, each with many small jobs.
struct JobCrashWorld {
    static let repository = "harbor/lantern"
    private static let pulls = 1...4
    private static let patience = Duration.seconds(600)

    let forge: ForgeSimulator
    let server: ServeProcess
    let folder: URL
    let seed: UInt64
    let jobs: Int
    private var random: SeededGenerator

    init(forge: ForgeSimulator, folder: URL, seed: UInt64, jobs: Int) async throws {
        (self.forge, self.folder, self.seed, self.jobs) = (forge, folder, seed, jobs)
        random = SeededGenerator(seed: seed)
        let effects = folder.appending(path: "effects")
        try FileManager.default.createDirectory(at: effects, withIntermediateDirectories: true)
        _ = try await forge.addUser("ada")
        _ = try await forge.addUser("bowsprit")
        _ = try await forge.addOrganization("harbor", members: ["ada"], admins: ["bowsprit"])
        _ = try await forge.createRepository(owner: "harbor", name: "lantern")
        server = try await ServeProcess(
            folder: folder,
            forge: forge,
            plugins: "plugins:\n  harbor: [trigger]\n",
            config: Self.configuration(jobs, effects: effects)
        )
        _ = try await forge.addHook(on: Self.repository, url: server.hookURL, secret: "secret")
    }

    static func name(_ number: Int) -> String { "job-\(number)" }

    /// Whether a job is one of those that fail.
    static func fails(_ number: Int) -> Bool { number % 10 == 9 }

    /// Jobs that note when they begin and when they are done; a few of them check out their sources.
    private static func configuration(_ jobs: Int, effects: URL) -> String {
        let file = "\(effects.path)/$JOB_NAME.$PULL_NUMBER"
        let presubmits = (0..<jobs).map { number in
            """
              - name: \(name(number))
                always_run: true
                decorate: true
                decoration_config: {skip_cloning: \(number % 25 != 0)}
                spec:
                  containers:
                  - command: [sh, -c, 'echo "begin $BUILD_ID" >> \(file); sleep 0.2;
                      echo "end $BUILD_ID" >> \(file); exit \(fails(number) ? 1 : 0)']

            """
        }
        return "plank: {max_concurrency: 12, max_revivals: 1000}\npresubmits:\n  \(repository):\n" + presubmits.joined()
    }

    /// Opens the pull requests; then the bot is killed and started again whenever so many jobs are reported as the
    /// seed chose. Waits until everything is reported.
    mutating func play(kills: Int) async throws {
        var life = try await server.start()
        for number in Self.pulls {
            _ = try await forge.as("ada").openPullRequest(
                Self.repository,
                title: "Trim wick \(number)",
                headBranch: "wick-\(number)",
                changes: ["wick-\(number)": "trimmed\n"]
            )
        }
        let total = Self.pulls.count * jobs
        let moments = (0..<kills).map { _ in Int(random.next() % UInt64(total)) }.sorted()
        for moment in moments {
            _ = await forge.await(timeout: Self.patience) { Self.results($0) >= moment }
            await life.kill()
            life = try await server.start()
        }
        for _ in 0..<20 {
            await forge.deliveriesSettled()
            if await forge.redeliverFailed() == 0 { break }
        }
        let jobs = jobs
        let isOver = await forge.await(timeout: Self.patience) { state in
            Self.pulls.allSatisfy { Self.isReported($0, jobs, state) }
        }
        #expect(isOver, "seed \(seed): not everything was reported")
        await life.end()
    }

    /// How many statuses say how a job ended.
    private static func results(_ state: SimulatorState) -> Int {
        state.repository(repository)?.statuses.values.reduce(0) { $0 + $1.count { $0.state != .pending } } ?? 0
    }

    private static func isReported(_ pull: Int, _ jobs: Int, _ state: SimulatorState) -> Bool {
        let statuses = state.statuses(repository, pull)
        let text = comments(pull, state).joined()
        return (0..<jobs).allSatisfy { number in
            statuses[name(number)].map { $0.state != .pending } == true
                && (!fails(number) || text.contains("\(name(number)) |"))
        }
    }

    private static func comments(_ pull: Int, _ state: SimulatorState) -> [String] {
        state.comments(repository, pull).filter { $0.author == "bowsprit" }.map(\.body)
    }

    /// Compares what the bot stored, what the jobs did, and what the forge was told.
    func check(kills: Int) async throws {
        let database = try BotDatabase.open(at: folder.appending(path: "data/bowsprit.db"))
        let stored = try await SQLiteJobStore(database, now: { Date() }).allJobs(JobQuery()).jobs
        try await database.close()
        let state = await forge.snapshot()
        #expect(stored.count == Self.pulls.count * jobs, "seed \(seed): \(stored.count) ProwJobs")
        for job in stored { try check(job, kills, state) }
        for pull in Self.pulls {
            let comments = Self.comments(pull, state)
            #expect(comments.count == 1, "seed \(seed): the comments on #\(pull) are \(comments)")
        }
        // The record of a run may stay for a while; what the job worked in may not.
        let left = FileManager.default.enumerator(atPath: folder.appending(path: "data/runs").path)?
            .compactMap { $0 as? String }.filter { $0.hasSuffix("/home") }
        #expect(left == [], "seed \(seed): workspaces are left behind")
    }

    private func check(_ job: ProwJob, _ kills: Int, _ state: SimulatorState) throws {
        let pull = try #require(job.spec.refs?.pulls.first)
        let number = try #require(Int(job.spec.job.dropFirst("job-".count)))
        let fails = Self.fails(number)
        let what = "seed \(seed): \(job.spec.job) of #\(pull.number) (\(job.name), build \(job.status.buildID))"
        #expect(job.isComplete && job.status.state == (fails ? .failure : .success), "\(what): \(job.status)")
        #expect(job.status.podRevivalCount <= kills, "\(what)")

        let notes = try notes(of: job, pull)
        let begun = notes.filter { $0.hasPrefix("begin ") }
        #expect(Set(begun).count == begun.count, "\(what): a run was started twice: \(notes)")
        #expect(begun.count <= kills + 1, "\(what): \(notes)")
        let ends = notes.count { $0 == "end \(job.status.buildID)" }
        #expect(ends == 1, "\(what): \(notes)")

        for (build, result) in try results(of: job, pull) {
            let expected = build != job.status.buildID ? "ABORTED" : fails ? "FAILURE" : "SUCCESS"
            #expect(result == expected, "\(what): the result of \(build) is \(result ?? "missing")")
        }
        let said = (state.repository(Self.repository)?.statuses[pull.sha] ?? [])
            .filter { $0.context == job.spec.context }
        let words = said.map { "\($0.state) \($0.description ?? "") \($0.targetURL ?? "")" }
        #expect(zip(words, words.dropFirst()).allSatisfy { $0 != $1 }, "\(what): said twice: \(words)")
        let final = said.filter { $0.state != .pending }
        #expect(final.count == 1, "\(what): final statuses \(final.map(\.description))")
        #expect(final.last?.state == (fails ? .failure : .success), "\(what)")
    }

    private func notes(of job: ProwJob, _ pull: Pull) throws -> [Substring] {
        let file = folder.appending(path: "effects/\(job.spec.job).\(pull.number)")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    }

    /// The result of each build of a job; nil where there is none.
    private func results(of job: ProwJob, _ pull: Pull) throws -> [String: String?] {
        let path = "data/artifacts/pr-logs/pull/harbor_lantern/\(pull.number)/\(job.spec.job)"
        let directory = folder.appending(path: path)
        let builds = try FileManager.default.contentsOfDirectory(atPath: directory.path).filter { Int($0) != nil }
        #expect(builds.contains(job.status.buildID), "\(path) has \(builds)")
        return Dictionary(
            uniqueKeysWithValues: builds.map { build in
                let file = directory.appending(path: "\(build)/finished.json")
                let record = (try? Data(contentsOf: file)).flatMap {
                    try? JSONDecoder().decode([String: JSONValue].self, from: $0)
                }
                return (build, record?["result"]?.stringValue)
            }
        )
    }
}
