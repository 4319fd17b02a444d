import ArgumentParser
import Foundation

/// Makes the input of a seed again.
struct InputCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "input", abstract: "Write the input of a seed.")

    @OptionGroup var options: FuzzOptions

    @Option(help: "The seed.")
    var seed: UInt64

    @Option(help: "The folder where to write it.")
    var failures: String = "fuzz-failures"

    func run() async throws {
        guard let input = try await options.fuzzer().input(seed: seed) else {
            throw ValidationError("there are no files for this target in \(options.corpus)")
        }
        let path = "\(failures)/\(input.role.rawValue)-\(input.seed)"
        try Data(input.bytes).write(to: URL(fileURLWithPath: path))
        print(path)
    }
}
