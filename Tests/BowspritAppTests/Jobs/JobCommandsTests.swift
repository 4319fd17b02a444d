import ForgeSimulator
import Foundation
import JobEngine
import JobModel
import Persistence
import Settings
import Synchronization
import Testing

@testable import BowspritApp

/// `bowsprit job` against a bot that runs, by its socket and by its address, and against the folder that it left.
@Suite(.timeLimit(.minutes(10))) struct JobCommandsTests {
    private static let jobs = """
        presubmits:
        - {name: unit, always_run: false, decorate: true,
           spec: {containers: [{image: debian, command: [sh, -c, "echo the lamp is on"]}]}}
        - {name: broken, always_run: false, decorate: true,
           spec: {containers: [{image: debian, command: [sh, -c, "echo the lamp is off; exit 3"]}]}}
        - {name: endless, always_run: false, decorate: true,
           spec: {containers: [{image: debian, command: [sleep, "600"]}]}}

        """

    private static func order(_ job: String, _ fields: [JobOrder.Field: String]) -> JobOrder {
        var order = JobOrder(job: job)
        order.fields = fields.merging([.org: "harbor", .repo: "compass"]) { given, _ in given }
        return order
    }

    private static func connection(data: String? = nil, url: String? = nil) -> JobConnection {
        var connection = JobConnection()
        (connection.dataPath, connection.url) = (data, url)
        return connection
    }

    @Test func aReaderThatLeavesEndsACommandQuietly() async throws {
        try await withCompass(Self.jobs) { world in
            let errors = world.bot.setup.data.appending(path: "errors")
            try Data().write(to: errors)
            let output = Pipe()
            let process = Process()
            process.executableURL = Checkout.bowsprit
            process.arguments = ["job", "list", "--data", world.bot.setup.data.path, "--output", "json"]
            process.standardOutput = output
            process.standardError = try FileHandle(forWritingTo: errors)
            let (ends, ended) = AsyncStream.makeStream(of: Void.self)
            process.terminationHandler = { _ in ended.finish() }
            try output.fileHandleForReading.close()
            try process.run()
            for await _ in ends {}
            #expect(process.terminationStatus == 128 + SIGPIPE)
            #expect(try String(contentsOf: errors, encoding: .utf8) == "")
        }
    }

    @Test func jobsAreStartedFollowedAbortedAndRerun() async throws {
        try await withCompass(Self.jobs) { world in
            let (pull, _) = try await world.open(["needle.txt": "north\n"])
            let here = Self.connection(data: world.bot.setup.data.path)
            let there = Self.connection(url: world.bot.address.url)

            var start = StartJob(here, order: Self.order("unit", [.pullNumber: "\(pull)"]))
            start.follows = true
            let (log, printed) = (Written(), Printed())
            #expect(try await start.run(prompt: nil, console: printed.console, write: log.write))
            #expect(log.text.contains("the lamp is on\n"))
            let first = try #require(printed.text.split(separator: "\n").first?.split(separator: " ").dropFirst().first)
            #expect(printed.text.contains("\(first) success: Job succeeded"))

            start.order.job = "broken"
            #expect(try await !start.run(prompt: nil, console: Printed().console, write: log.write))
            #expect(log.text.contains("the lamp is off\n"))

            for connection in [here, there] {
                let (again, output) = (Printed(), Written())
                var rerun = RerunJob(connection, name: String(first.prefix(13)))
                rerun.isLatest = true
                rerun.follows = true
                #expect(try await rerun.run(console: again.console, write: output.write))
                #expect(output.text.contains("the lamp is on\n"))
                #expect(!again.text.contains("started \(first)"))
            }
            try await Self.abort(pull, from: here, there)
            try await Self.look(at: String(first), pull, here, there)
        }
    }

    private static func abort(_ pull: Int, from here: JobConnection, _ there: JobConnection) async throws {
        for connection in [here, there] {
            var start = StartJob(here, order: order("endless", [.pullNumber: "\(pull)"]))
            start.output = .name
            let name = Printed()
            _ = try await start.run(prompt: nil, console: name.console)
            let job = name.text.trimmingCharacters(in: .newlines)
            try await AbortJobs(connection, names: [job]).run(console: Printed().console)
            var log = JobLog(connection, name: job)
            log.follows = true
            try await log.run { _ in }
            let shown = Printed()
            try await ShowJob(connection, name: job).run(console: shown.console)
            #expect(shown.text.hasPrefix("endless  aborted: Aborted from"))
        }
    }

    private static func look(
        at job: String,
        _ pull: Int,
        _ here: JobConnection,
        _ there: JobConnection
    ) async throws {
        for connection in [here, there] {
            let (table, names, yaml) = (Printed(), Printed(), Printed())
            var list = ListJobs(connection)
            list.repository = "harbor/compass"
            list.pull = pull
            list.states = [.success]
            try await list.run(console: table.console)
            #expect(table.text.hasPrefix("STATE    JOB   SUBJECT"))
            #expect(table.text.contains("success  unit  harbor/compass#\(pull)"))
            list.output = .name
            list.limit = 2
            list.page = 2
            try await list.run(console: names.console)
            #expect(names.text == "\(job)\n")

            var show = ShowJob(connection, name: job)
            show.output = .yaml
            try await show.run(console: yaml.console)
            #expect(yaml.text.contains("\n  name: \(job)\n"))
            let log = Written()
            try await JobLog(connection, name: job).run(write: log.write)
            #expect(log.text.contains("the lamp is on\n"))
        }
    }

    /// At a terminal, what is missing is asked for.
    @Test func whatIsMissingIsAskedFor() async throws {
        try await withCompass(Self.jobs) { world in
            let (pull, head) = try await world.open(["needle.txt": "north\n"])
            var start = StartJob(Self.connection(data: world.bot.setup.data.path), order: Self.order("unit", [:]))
            start.isDryRun = true
            let (questions, printed) = (Written(), Printed())
            let prompt = Prompt { question in
                questions.write(Data("\(question)?".utf8))
                return " \(pull) "
            }
            #expect(try await start.run(prompt: prompt, console: printed.console))
            #expect(questions.text == "number of the pull request?")
            #expect(printed.text.contains("sha: \(head)\n"))
            let error = await #expect(throws: UserError.self) {
                _ = try await start.run(prompt: nil, console: Printed().console)
            }
            #expect(error?.message.contains("give --pull-number") == true)
            #expect(try await world.bot.jobStore.allJobs(JobQuery()).jobs.filter { $0.spec.job == "unit" }.isEmpty)

            start.connection = Self.connection(url: world.bot.address.url)
            let refusal = await #expect(throws: UserError.self) {
                _ = try await start.run(prompt: prompt, console: Printed().console)
            }
            #expect(refusal?.message.contains("give --data") == true)
        }
    }

    /// What is changed while no bot runs, the next bot does.
    @Test func theNextBotGoesOnFromWhatWasDoneMeanwhile() async throws {
        try await Checkout.withFolder { folder in
            let (data, config) = (folder.appending(path: "sandbox"), folder.appending(path: "config.yaml"))
            try Data(
                """
                periodics:
                - {name: nightly, interval: 24h, decorate: true, spec: {containers: [{command: [echo, it is night]}]}}

                """.utf8
            ).write(to: config)
            let options = SandboxOptions(dataPath: data.path)
            func live(_ body: @escaping @Sendable (Bot) async throws -> Void) async throws {
                try await SandboxSession(folder: try SandboxFolder(options), options: options, now: { Date() })
                    .run { _, bot in try await body(bot) }
            }
            try await live { _ in }

            var connection = Self.connection(data: data.path)
            connection.paths = SettingsPaths(config: config.path)
            var names: [String] = []
            for _ in 0..<2 {
                var start = StartJob(connection, order: JobOrder(job: "nightly"))
                start.output = .name
                let printed = Printed()
                _ = try await start.run(prompt: nil, console: printed.console)
                names.append(printed.text.trimmingCharacters(in: .newlines))
                start.follows = true
                let refusal = await #expect(throws: UserError.self) {
                    _ = try await start.run(prompt: nil, console: printed.console)
                }
                #expect(refusal?.message.contains("no bot runs") == true)
            }
            try await AbortJobs(Self.connection(data: data.path), names: [names[1]]).run(console: Printed().console)

            try await live { [names] bot in
                let socket = Self.connection(data: data.path)
                for (name, ending) in zip(names, ["success", "aborted"]) {
                    var log = JobLog(socket, name: name)
                    log.follows = true
                    let written = Written()
                    try await log.run(write: written.write)
                    #expect(written.text.contains("it is night") == (ending == "success"))
                    #expect(try await bot.jobStore.job(named: name)?.status.state.rawValue == ending)
                }
            }
        }
    }

    /// A second bot would take the first one's jobs for what a crash left behind, and end them.
    @Test func aSecondBotDoesNotRunOnTheSameFolder() async throws {
        try await withCompass(Self.jobs) { world in
            var setup = world.bot.setup
            let error = await #expect(throws: UserError.self) { _ = try await Bot(setup) }
            #expect(error?.message.contains("another bowsprit runs on \(setup.data.path)") == true)
            setup.data = setup.data.appending(path: "another", directoryHint: .isDirectory)
            for _ in 0..<2 {
                let other = try await Bot(setup)
                await other.abandon()
            }
        }
    }

    @Test func onlyTheOwnerOpensTheSocket() async throws {
        try await withCompass(Self.jobs) { world in
            let path = try #require(ControlSocket.path(in: world.bot.setup.data))
            for (path, mode) in [(path, 0o600), (URL(filePath: path).deletingLastPathComponent().path, 0o700)] {
                let attributes = try FileManager.default.attributesOfItem(atPath: path)
                #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == mode)
            }
        }
    }

    @Test func aPathThatIsTooLongForASocketIsNone() {
        let long = URL(filePath: "/" + String(repeating: "x", count: 100))
        #expect(ControlSocket.path(in: long) == nil)
        #expect(ControlSocket.path(in: URL(filePath: "/data/bot")) == "/data/bot/control/bot.sock")
    }
}

/// The bytes that a command wrote.
private final class Written: Sendable {
    private let bytes = Mutex(Data())

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

    @Sendable
    func write(_ data: Data) {
        bytes.withLock { $0.append(data) }
    }
}
