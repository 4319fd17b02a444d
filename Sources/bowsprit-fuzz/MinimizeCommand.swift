import ArgumentParser
import Foundation

/// Makes an input that fails as small as it can be while it still fails.
struct MinimizeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "minimize",
        abstract: "Make an input that fails smaller.",
        discussion: "Every smaller input is tried in a process of its own, since it may crash."
    )

    @OptionGroup var options: FuzzOptions

    @Option(help: "What the file is: config, jobs, plugins, inrepo, owners, aliases or text.")
    var role: Role

    @Flag(help: "Try it among the other files of the corpus.")
    var among = false

    @Option(help: "The most inputs to try.")
    var tries: Int = 2000

    @Argument(help: "The file; the smaller input is written beside it.")
    var file: String

    func run() async throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let candidate = file + ".smaller"
        var left = tries
        let smaller = try Minimizer.minimized(bytes) { bytes in
            guard left > 0 else { return false }
            left -= 1
            return try fails(bytes, candidate)
        }
        try Data(smaller).write(to: URL(fileURLWithPath: candidate))
        print("\(bytes.count) bytes, \(smaller.count) left: \(candidate)")
    }

    private func fails(_ bytes: [UInt8], _ path: String) throws -> Bool {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments.first ?? "bowsprit-fuzz")
        process.arguments =
            ["check", "--target", options.target.rawValue, "--corpus", options.corpus, "--role", role.rawValue]
            + (among ? ["--among"] : []) + [path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus != 0
    }
}
