import ArgumentParser
import Foundation
import Settings

/// The command line of `make bench`.
@main
struct BowspritBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bowsprit-bench",
        abstract: "Measure how fast `bowsprit serve` takes webhooks, configuration is loaded, and jobs run.",
        discussion: """
            Starts the bot as a process of its own, posts signed deliveries over keep-alive connections, and prints what
            came of them beside Prow's figures and the goals. Nothing leaves loopback. Then loads the configuration of
            prow.k8s.io where ../shared/data has it, or else a made one, each time in a process of its own, and chooses
            jobs, brings jobs to their end on a backend that does nothing and as processes of this machine, and uploads a
            long log. Other work on the machine changes the figures: run it more than once.

            EXAMPLES:
              bowsprit-bench --bowsprit .build/release/bowsprit
              bowsprit-bench --bowsprit .build/release/bowsprit --only a --seconds 30 --connections 64
              bowsprit-bench --only settings
              bowsprit-bench --only jobs
            """
    )

    @Option(help: "The bot to measure: a release build. Not needed for `--only settings`, `jobs` and `uploads`.")
    var bowsprit: String?

    @Option(help: "How long each load lasts.")
    var seconds: Int = 10

    @Option(help: "How many connections post at the same time.")
    var connections: Int = 16

    @Option(
        help: "Only one part: a, comments without a command; b, an event that no plugin wants; settings; jobs; uploads."
    )
    var only: Part?

    @Option(help: .hidden)
    var loadSettings: [String] = []

    @Option(help: .hidden)
    var uploadLog: [String] = []

    @Option(help: .hidden)
    var runJobs: [String] = []

    private var loads: [Load] {
        let measuresHere = !(loadSettings + uploadLog + runJobs).isEmpty
        return measuresHere ? [] : (only.map { [$0] } ?? Part.allCases).compactMap(\.load)
    }

    func validate() throws {
        guard (1...3_600).contains(seconds) else { throw ValidationError("--seconds is from 1 to 3600") }
        guard (1...1_000).contains(connections) else { throw ValidationError("--connections is from 1 to 1000") }
        guard loads.isEmpty || FileManager.default.isExecutableFile(atPath: bowsprit ?? "") else {
            throw ValidationError(
                "--bowsprit is no program; build it with `swift build -c release --product bowsprit`"
            )
        }
        guard [0, 3].contains(uploadLog.count) else {
            throw ValidationError("--upload-log is given three times, or not at all")
        }
        guard [0, 3].contains(loadSettings.count) else {
            throw ValidationError("--load-settings is given three times, or not at all")
        }
        guard [0, 3].contains(runJobs.count) else {
            throw ValidationError("--run-jobs is given three times, or not at all")
        }
    }

    func run() async throws {
        if let figures = try await measureHere() { return print(figures) }
        let remarks = try await measureLoads()
        if only ?? .settings == .settings { try await measureSettings() }
        if only ?? .uploads == .uploads { print(try await UploadBenchmark().report()) }
        if only ?? .jobs == .jobs { print(try await JobsBenchmark().report()) }
        guard remarks.isEmpty else { throw ExitCode.failure }
    }

    /// What was measured in this process, which was started for that, as JSON; nil when it was not.
    private func measureHere() async throws -> String? {
        if loadSettings.count == 3 {
            let paths = SettingsPaths(
                config: loadSettings[0],
                jobConfig: loadSettings[1],
                pluginConfig: loadSettings[2]
            )
            return try await SettingsFigures.measured(paths).json
        }
        if uploadLog.count == 3, let kind = UploadKind(rawValue: uploadLog[0]), let port = Int(uploadLog[1]) {
            let figures = try await UploadFigures.measured(kind, port: port, folder: uploadLog[2])
            return String(decoding: try JSONEncoder().encode(figures), as: UTF8.self)
        }
        if runJobs.count == 3, let count = Int(runJobs[0]), let number = Int(runJobs[1]) {
            return try await JobsFigures.measured(count, from: number, folder: runJobs[2]).json
        }
        return nil
    }

    private func measureSettings() async throws {
        print(SettingsReport(try await SettingsBenchmark().run()).text)
        print("")
        print(try await Matching().report())
    }

    /// Posts, prints what came of it, and gives what should not have been.
    private func measureLoads() async throws -> [String] {
        var all: [Measurement] = []
        for load in loads {
            print("\(load.title): \(seconds) s, \(connections) connections")
            let benchmark = Benchmark(load: load, program: bowsprit ?? "", seconds: seconds, connections: connections)
            let measurement = try await benchmark.run()
            for remark in measurement.remarks { print("  \(remark)") }
            all.append(measurement)
        }
        if !all.isEmpty { print("\n\(Report(all).text)\n") }
        return all.flatMap(\.remarks)
    }
}
