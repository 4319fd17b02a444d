import Subprocess
import SystemPackage

/// Runs programs to their end.
enum BenchProcess {
    /// What the program writes to its standard output.
    ///
    /// - Parameter program: A path, or a name that the search path finds.
    /// - Throws: ``BenchError`` with what the program says when it fails.
    @discardableResult
    static func run(_ program: String, _ arguments: [String]) async throws -> String {
        let result = try await Subprocess.run(
            program.contains("/") ? .path(FilePath(program)) : .name(program),
            arguments: Arguments(arguments),
            output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20)
        )
        guard result.terminationStatus.isSuccess else {
            throw BenchError("\(program) failed: \(result.standardError)")
        }
        return result.standardOutput
    }
}
