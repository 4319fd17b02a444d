/// Says to the person who asked for something of a job why it is not done.
struct DeskRefusal: Error, Hashable, CustomStringConvertible {
    /// What sort of a reason it is.
    enum Kind: Hashable {
        /// There is no such job.
        case missing
        /// The job, or the configuration, does not allow it.
        case refused
        /// The order leaves out what the job needs.
        case incomplete(Set<JobOrder.Field>)
    }

    let kind: Kind
    /// What is wrong, and what to do.
    let description: String

    init(_ kind: Kind = .refused, _ description: String) {
        self.kind = kind
        self.description = description
    }

    /// The reason as a sentence of its own, for pages.
    var sentence: String {
        "\(description.prefix(1).uppercased())\(description.dropFirst())."
    }
}
