import Foundation
import JobModel
import YAML

/// Reads job files, several at a time. A file that is as it was, in an unchanged context, is not read again.
struct JobFileReader {
    /// What reading a file gave.
    struct Read: Sendable {
        var entry: SettingsFileTree.Entry
        /// What tells its content from others.
        var digest: Int
        var jobs: CompleteJobs
    }

    let files: any SettingsFiles
    let entries: [SettingsFileTree.Entry]
    let earlier: SettingsMemory
    let decoder: YAMLDecoder

    /// The presets that the files will most likely turn out to have.
    func expectedPresets() -> [Located<Preset>] {
        entries.flatMap { entry -> [Located<Preset>] in
            if let known = earlier.jobs[entry.path], known.entry == entry { return known.jobs.presets }
            guard let content = try? files.text(of: entry.path), Self.mayHavePresets(content) else { return [] }
            return YAMLDecoder.presets.decode(PresetsOnly.self, from: content, file: entry.path).value?.presets ?? []
        }
    }

    /// The jobs of the files, in the files' order.
    ///
    /// - Parameter context: What completes jobs; without it there are only presets, and what is wrong with the form.
    func read(_ context: JobContext?) async -> [Read] {
        let known = context != nil && earlier.context == context ? earlier.jobs : [:]
        var results = [Read?](repeating: nil, count: entries.count)
        var waiting: [Int] = []
        for (position, entry) in entries.enumerated() {
            if let read = known[entry.path], read.entry == entry {
                results[position] = read
            } else {
                waiting.append(position)
            }
        }
        await withTaskGroup(of: [(Int, Read)].self) { group in
            // A file's tree is large while it is read: no more at a time than there are processors.
            let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
            for share in 0..<min(workers, waiting.count) {
                let positions = stride(from: share, to: waiting.count, by: workers).map { waiting[$0] }
                group.addTask { positions.map { ($0, read(entries[$0], context, known[entries[$0].path])) } }
            }
            for await share in group {
                for (position, read) in share { results[position] = read }
            }
        }
        return results.compactMap(\.self)
    }

    private func read(_ entry: SettingsFileTree.Entry, _ context: JobContext?, _ known: Read?) -> Read {
        do {
            let content = try files.text(of: entry.path)
            let digest = Self.digest(content)
            if let known, known.digest == digest { return Read(entry: entry, digest: digest, jobs: known.jobs) }
            let decoded = decode(content, entry.path)
            var completion = JobCompletion(context, decoder)
            let jobs = completion.complete(decoded.value ?? JobFile(), found: decoded.diagnostics)
            return Read(entry: entry, digest: digest, jobs: jobs)
        } catch {
            return Read(entry: entry, digest: 0, jobs: CompleteJobs(diagnostics: [error.diagnostic]))
        }
    }

    private func decode(_ content: [UInt8], _ path: String) -> (value: JobFile?, diagnostics: [Diagnostic]) {
        do {
            let document = try YAMLParser().document(content, file: path)
            guard let root = document.root else { return (nil, document.diagnostics) }
            let decoded = decoder.decodeForChecking(JobFile.self, from: root)
            return (decoded.value, document.diagnostics + decoded.diagnostics)
        } catch {
            return (nil, error.diagnostics)
        }
    }

    private static func digest(_ content: [UInt8]) -> Int {
        var hasher = Hasher()
        content.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }

    /// Whether a line starts with the key. Most files have none, and looking is much faster than parsing.
    private static func mayHavePresets(_ content: [UInt8]) -> Bool {
        let key = "presets"
        return content.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return false }
            var line = start
            while true {
                let rest = bytes.count - (line - start)
                if rest >= key.utf8.count, memcmp(line, key, key.utf8.count) == 0 { return true }
                guard let end = memchr(line, 10, rest) else { return false }
                line = UnsafeRawPointer(end) + 1
            }
        }
    }
}

/// A job file of which only the presets are looked at.
private struct PresetsOnly: Decodable {
    var presets: [Located<Preset>]?
}

extension YAMLDecoder {
    fileprivate static var presets: YAMLDecoder {
        var decoder = settings
        decoder.unknownKeys = .ignore
        return decoder
    }
}
