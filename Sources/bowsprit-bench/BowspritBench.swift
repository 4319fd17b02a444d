import ArgumentParser
import Foundation

/// The command line of `make bench`.
@main
struct BowspritBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bowsprit-bench",
        abstract: "Measure how fast `bowsprit serve` takes webhooks.",
        discussion: """
            Starts the bot as a process of its own, posts signed deliveries over keep-alive connections, and prints what
            came of them beside Prow's figures and the goals. Nothing leaves loopback. Other work on the machine changes
            the figures: run it more than once.

            EXAMPLES:
              bowsprit-bench --bowsprit .build/release/bowsprit
              bowsprit-bench --bowsprit .build/release/bowsprit --only a --seconds 30 --connections 64
            """
    )

    @Option(help: "The bot to measure: a release build.")
    var bowsprit: String

    @Option(help: "How long each load lasts.")
    var seconds: Int = 10

    @Option(help: "How many connections post at the same time.")
    var connections: Int = 16

    @Option(help: "Only one load: a, comments without a command; b, an event that no plugin wants.")
    var only: Load?

    func validate() throws {
        guard (1...3_600).contains(seconds) else { throw ValidationError("--seconds is from 1 to 3600") }
        guard (1...1_000).contains(connections) else { throw ValidationError("--connections is from 1 to 1000") }
        guard FileManager.default.isExecutableFile(atPath: bowsprit) else {
            throw ValidationError(
                "\(bowsprit) is no program; build it with `swift build -c release --product bowsprit`"
            )
        }
    }

    func run() async throws {
        var all: [Measurement] = []
        for load in only.map({ [$0] }) ?? Load.allCases {
            print("\(load.title): \(seconds) s, \(connections) connections")
            let benchmark = Benchmark(load: load, program: bowsprit, seconds: seconds, connections: connections)
            let measurement = try await benchmark.run()
            for remark in measurement.remarks { print("  \(remark)") }
            all.append(measurement)
        }
        print("")
        print(Report(all).text)
        guard all.allSatisfy(\.remarks.isEmpty) else { throw ExitCode.failure }
    }
}
