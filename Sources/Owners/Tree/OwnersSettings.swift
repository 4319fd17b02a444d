/// How a repository's OWNERS files are found and read.
public struct OwnersSettings: Sendable, Hashable {
    /// The name of the files with owners, at any depth.
    public var fileName: String

    /// The name of the file with aliases, at the root.
    public var aliasesFileName: String

    /// Whether Markdown files may name their own owners in a YAML header (Prow's `mdyamlrepos`).
    public var readsMarkdown: Bool

    /// Directories whose OWNERS files don't count, as patterns searched in the path relative to the root; patterns
    /// that don't compile are left out (Prow's `owners_dir_denylist`).
    public var deniedDirectories: [String]

    /// Whether ``presetDeniedDirectories`` are denied too.
    public var deniesPresetDirectories: Bool

    /// The patterns that Prow denies unless told to ignore them.
    public static let presetDeniedDirectories = [#"\.git$"#, "_output$", "vendor/.*/.*"]

    /// Groups settings; the defaults are Prow's.
    public init(
        fileName: String = "OWNERS",
        aliasesFileName: String = "OWNERS_ALIASES",
        readsMarkdown: Bool = false,
        deniedDirectories: [String] = [],
        deniesPresetDirectories: Bool = true
    ) {
        self.fileName = fileName
        self.aliasesFileName = aliasesFileName
        self.readsMarkdown = readsMarkdown
        self.deniedDirectories = deniedDirectories
        self.deniesPresetDirectories = deniesPresetDirectories
    }

    /// Whether the file at a path relative to the root can say something about owners: only these need be given to
    /// ``OwnersTree``, and only a change to one of them can change the tree.
    public func reads(_ path: String) -> Bool {
        let name = OwnersPath.name(path)
        return name == fileName || path == aliasesFileName || (readsMarkdown && name.hasSuffix(".md"))
    }
}
