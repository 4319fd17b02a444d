/// What all pages of a site share.
public struct Site: Sendable, Hashable {
    /// Its name, as it stands at the top left and in every title.
    public var name: String
    /// Its links, from left to right.
    public var navigation: [NavigationItem]
    /// Where the search field leads, and what it says; nil when there is none.
    public var search: SearchField?
    /// Where pages hear of changes: a path that takes `topic` parameters; nil when the site has no live pages.
    public var eventsPath: String?

    /// Joins the parts.
    public init(name: String, navigation: [NavigationItem], search: SearchField? = nil, eventsPath: String? = nil) {
        self.name = name
        self.navigation = navigation
        self.search = search
        self.eventsPath = eventsPath
    }
}
