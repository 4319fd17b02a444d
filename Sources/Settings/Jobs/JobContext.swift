import JobModel

/// What one file's jobs depend on besides the file: while it stays, so do they.
struct JobContext: Hashable, Sendable {
    /// What jobs get that leave it open, the presets of all files included.
    var defaults: JobDefaults
    /// The queues that have a capacity.
    var queues: Set<String>

    init(_ bot: BotConfiguration, presets: [Preset]) {
        defaults = bot.jobDefaults(presets: presets)
        queues = Set(bot.plank.jobQueueCapacities.keys)
    }
}
