/// A place in the document that is being encoded, filled by whoever holds it.
final class EncodingBox {
    enum Content {
        case null
        case bool(Bool)
        case integer(String)
        case float(Double)
        case string(String)
        case sequence([EncodingBox])
        case mapping([String: EncodingBox])
    }

    var content: Content?

    /// Makes the box a mapping if it is none yet, and adds an entry.
    func add(_ key: String) -> EncodingBox {
        let box = EncodingBox()
        if case .mapping(var entries) = content {
            content = nil
            entries[key] = box
            content = .mapping(entries)
        } else {
            content = .mapping([key: box])
        }
        return box
    }

    /// Makes the box a sequence if it is none yet, and adds an item.
    func append() -> EncodingBox {
        let box = EncodingBox()
        if case .sequence(var items) = content {
            content = nil
            items.append(box)
            content = .sequence(items)
        } else {
            content = .sequence([box])
        }
        return box
    }

    var count: Int {
        if case .sequence(let items) = content { items.count } else { 0 }
    }
}
