/// What gave a setting its value: a job, an entry of a list of defaults, a level of a section.
public struct SettingOrigin: Encodable, Hashable, Sendable {
    /// What it is, in words.
    public var name: String
    /// Where it says so; nil when the text of the file is not at hand.
    public var place: ConfigurationPlace?

    /// Something that gave a setting its value.
    public init(_ name: String, at place: ConfigurationPlace? = nil) {
        self.name = name
        self.place = place
    }
}
