/// What a load read, so that the next one need only read what has changed.
struct SettingsMemory: Sendable {
    var main: MainFileReader.Read?
    var plugins: PluginFileReader.Read?
    private(set) var context: JobContext?
    private(set) var jobs: [String: JobFileReader.Read] = [:]

    mutating func remember(_ read: [JobFileReader.Read], _ context: JobContext) {
        self.context = context
        jobs = Dictionary(read.map { ($0.entry.path, $0) }) { first, _ in first }
    }
}
