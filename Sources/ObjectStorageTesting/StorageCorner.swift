import Artifacts

/// A part of a storage that one check has for itself.
struct StorageCorner: Sendable {
    let storage: any ObjectStorage
    let place: String

    func name(_ path: String) throws -> ObjectName { try ObjectName("\(place)/\(path)") }

    func put(_ text: String, to path: String, onlyNew: Bool = false) async throws {
        try await storage.put(Array(text.utf8), to: name(path), onlyNew: onlyNew)
    }

    func get(_ path: String, _ range: Range<Int64>? = nil) async throws -> String {
        let bytes = try await storage.get(name(path), range: range).collect(upTo: 1 << 20)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Every page of a listing, without the place: objects first.
    func list(_ prefix: String, isShallow: Bool = false, limit: Int = 1000) async throws -> [String] {
        var listing = ObjectListing(prefix: "\(place)/\(prefix)", isShallow: isShallow, limit: limit)
        var (objects, prefixes): ([String], [String]) = ([], [])
        repeat {
            let page = try await storage.list(listing)
            guard page.objects.count + page.prefixes.count <= limit else {
                throw ObjectStorageViolation(description: "a page holds more than \(limit) entries")
            }
            objects += page.objects.map { "\($0.name)" }
            prefixes += page.prefixes
            listing.token = page.next
        } while listing.token != nil
        return (objects + prefixes).map { String($0.dropFirst(place.count + 1)) }
    }
}
