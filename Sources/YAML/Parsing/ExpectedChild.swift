/// What an open list or map takes next.
///
/// The keys of a map are scalars, but not null; a merge key takes a map or a list of maps. Go's YAML has the same
/// rules. A text that breaks them has no meaning here, so it is refused before anyone reads it.
enum ExpectedChild {
    /// A node on its way into a list or map, with aliases followed.
    enum Child {
        case key, null, merge, sequence, mapping
    }

    /// An item of a list.
    case item
    /// A key of a map.
    case key
    /// The value of an ordinary key.
    case value
    /// The value of a merge key.
    case mergeSource
    /// An item of the list that a merge key has.
    case mergeItem

    /// Takes a child. Returns why it can't be there, or nil when it can.
    mutating func take(_ child: Child) -> (code: String, message: String)? {
        switch (self, child) {
        case (.item, _), (.mergeItem, .mapping): return nil
        case (.value, _), (.mergeSource, .mapping), (.mergeSource, .sequence): self = .key
        case (.key, .key): self = .value
        case (.key, .merge): self = .mergeSource
        case (.key, .null): return ("null-key", "a key must not be null; put it in quotes")
        case (.key, _): return ("complex-key", "a key must be a single word or text")
        case (.mergeSource, _), (.mergeItem, _): return ("wrong-type", "\"<<\" takes a map or a list of maps")
        }
        return nil
    }
}
