import ArgumentParser

/// What all commands ask for.
struct FuzzOptions: ParsableArguments {
    @Option(help: "What is fuzzed: settings, owners, prowyaml or yaml.")
    var target: FuzzTarget = .settings

    @Option(help: "The folder with the files that inputs are made of.")
    var corpus: String

    /// The fuzzer for these options.
    func fuzzer() async throws -> Fuzzer {
        let files = try Corpus(folder: corpus, for: target)
        return Fuzzer(target: target, corpus: files, rest: try await rest())
    }

    /// What the other files of a configuration say; nothing for targets that read one file.
    func rest() async throws -> Rest {
        switch target {
        case .settings, .prowyaml: await Rest(try Corpus(folder: corpus, for: .settings))
        case .owners, .yaml: Rest()
        }
    }
}
