import ArgumentParser
import Foundation

/// Tries one input.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: "Try the input in a file.")

    @OptionGroup var options: FuzzOptions

    @Option(help: "What the file is: config, jobs, plugins, inrepo, owners, aliases or text.")
    var role: Role

    @Flag(help: "Try it among the other files of the corpus.")
    var among = false

    @Argument(help: "The file.")
    var file: String

    func run() async throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let rest = among ? try await options.rest() : Rest()
        let start = ContinuousClock.now
        let reason = await Trial(rest: rest).violation(of: role, bytes)
        if let reason {
            print(reason)
            throw ExitCode.failure
        }
        let took = ContinuousClock.now - start
        if took > RunCommand.slow {
            print("reading takes long: \(took)")
            throw ExitCode.failure
        }
    }
}
