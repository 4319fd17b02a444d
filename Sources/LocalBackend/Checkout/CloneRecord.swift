import JobModel

/// What became of the clone of one repository: an element of `clone-records.json`.
struct CloneRecord: Hashable, Sendable, Codable {
    /// What was to be checked out.
    var refs: Refs
    /// The commands, in their order.
    @OmitEmpty var commands: [CloneCommand]
    /// Whether a command failed.
    @OmitEmpty var failed: Bool
    /// The commit that is checked out, pull requests merged.
    @OmitEmpty var finalSHA: String
    /// How long it took, in nanoseconds.
    @OmitEmpty var duration: Int

    enum CodingKeys: String, CodingKey {
        case refs, commands, failed, duration
        case finalSHA = "final_sha"
    }

    init(refs: Refs) {
        self.refs = refs
    }
}
