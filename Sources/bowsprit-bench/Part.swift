import ArgumentParser

/// What is measured.
enum Part: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// ``Load/comments``.
    case comments = "a"
    /// ``Load/unwanted``.
    case unwanted = "b"
    /// How fast configuration is loaded, and jobs are chosen.
    case settings
    /// How much memory the upload of a long log takes.
    case uploads
    /// How fast jobs are started and brought to their end.
    case jobs

    /// What is posted; nil for what needs no bot.
    var load: Load? { Load(rawValue: rawValue) }
}
