import ConfigurationSchema
import JobModel
import YAML

/// Reads the main file and those that add to it.
struct MainFileReader {
    /// What reading them gave.
    struct Read: Sendable {
        var entries: [SettingsFileTree.Entry]
        /// Nil when something is wrong.
        var bot: BotConfiguration?
        /// The jobs of the main file.
        var jobs = JobFile()
        var diagnostics: [Diagnostic] = []
    }

    let files: any SettingsFiles
    let decoder: YAMLDecoder

    /// Reads the files.
    ///
    /// - Parameter hasMain: Whether the first file is the main one; without it, Prow's own defaults hold.
    func read(_ entries: [SettingsFileTree.Entry], hasMain: Bool) -> Read {
        var read = Read(entries: entries, bot: hasMain ? nil : BotConfiguration())
        for (position, entry) in entries.enumerated() {
            do {
                let content = try files.text(of: entry.path)
                if hasMain, position == 0 {
                    readMain(content, of: entry.path, to: &read)
                } else {
                    add(content, of: entry.path, to: &read)
                }
            } catch {
                read.diagnostics.append(error.diagnostic)
            }
        }
        if let queries = read.bot?.tide.queries.deduplicated() { read.bot?.tide.queries = queries }
        return read
    }

    /// What is wrong with the bot's settings leaves the jobs beside them, to be checked as far as they can be.
    private func readMain(_ content: [UInt8], of path: String, to read: inout Read) {
        do {
            let document = try YAMLParser().document(content, file: path)
            read.diagnostics += document.diagnostics
            guard let root = document.root else {
                read.bot = BotConfiguration()
                return
            }
            let decoded = decoder.decode(MainFile.self, from: root)
            read.diagnostics += decoded.diagnostics
            read.bot = decoded.value?.bot
            var tolerant = decoder
            tolerant.unknownKeys = .ignore
            tolerant.duplicateKeys = .ignore
            read.jobs = decoded.value?.jobs ?? tolerant.decode(JobFile.self, from: root).value ?? JobFile()
        } catch {
            read.diagnostics += error.diagnostics
        }
    }

    private func add(_ content: [UInt8], of path: String, to read: inout Read) {
        do {
            let document = try YAMLParser().document(content, file: path)
            read.diagnostics += document.diagnostics
            guard let node = document.root else { return }
            let decoded = SupplementalConfiguration.read(node, decoder)
            read.diagnostics += decoded.diagnostics
            guard let file = decoded.value else { return }
            let twice = read.bot?.merge(file) ?? []
            read.diagnostics += twice
        } catch {
            read.diagnostics += error.diagnostics
        }
    }
}

/// The main file: the bot's settings and jobs side by side.
struct MainFile: Decodable {
    var bot: BotConfiguration
    var jobs: JobFile

    init(from decoder: any Decoder) throws {
        bot = try BotConfiguration(from: decoder)
        jobs = try JobFile(from: decoder)
    }
}
