import ArgumentParser
import Foundation

/// Tries inputs for a time.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run", abstract: "Try inputs for a time.")

    @OptionGroup var options: FuzzOptions

    @Option(help: "How long, in seconds.")
    var seconds: Int = 60

    @Option(help: "The seed of the first input; each next one has the next seed.")
    var seed: UInt64 = 1

    @Option(help: "The folder for inputs that fail, and for the seed that is being tried.")
    var failures: String = "fuzz-failures"

    /// An input that takes longer is a failure.
    static let slow = Duration.seconds(2)

    func run() async throws {
        let fuzzer = try await options.fuzzer()
        try FileManager.default.createDirectory(atPath: failures, withIntermediateDirectories: true)
        let current = try CurrentSeed(path: "\(failures)/current-\(options.target.rawValue)")
        let clock = ContinuousClock()
        let end = clock.now.advanced(by: .seconds(seconds))
        var tried: UInt64 = 0
        var reasons: [String: UInt64] = [:]
        while clock.now < end {
            guard let input = fuzzer.input(seed: seed &+ tried) else {
                throw ValidationError("there are no files for this target in \(options.corpus)")
            }
            try current.note(input.seed)
            let start = clock.now
            var reason = await fuzzer.failure(of: input)?.reason
            let took = clock.now - start
            if reason == nil, took > Self.slow { reason = "reading takes long: \(took)" }
            if let reason { try report(input, reason, &reasons) }
            tried += 1
        }
        let name = options.target.rawValue
        print("\(name): \(tried) inputs in \(seconds) s from seed \(seed), \(reasons.count) kinds of failure")
        if !reasons.isEmpty { throw ExitCode.failure }
    }

    /// Writes the first input of each kind of failure.
    private func report(_ input: Fuzzer.Input, _ reason: String, _ reasons: inout [String: UInt64]) throws {
        // Names and numbers differ from input to input; the words before them don't.
        let kind = String(reason.prefix { $0 != ":" })
        guard reasons[kind] == nil else { return }
        reasons[kind] = input.seed
        let path = "\(failures)/\(input.role.rawValue)-\(input.seed)"
        try Data(input.bytes).write(to: URL(fileURLWithPath: path))
        print("seed \(input.seed): \(reason)\n  \(path)")
    }
}
