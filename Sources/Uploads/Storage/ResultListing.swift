/// The files that a run left.
public struct ResultListing: Hashable, Sendable {
    /// A file.
    public struct Entry: Hashable, Sendable {
        /// Its place below the run's directory.
        public var path: String
        /// Its length as it is stored, in bytes.
        public var size: Int64
    }

    /// The files, in the order of their places' bytes.
    public var files: [Entry] = []
    /// Whether there are more.
    public var isCut = false
}
