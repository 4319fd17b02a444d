/// Goes through the files below a directory in the order of their names' bytes, and fills a page.
struct FileWalk {
    let store: ArtifactStore
    let listing: ObjectListing
    private var found: [(key: String, entry: ArtifactEntry)] = []

    init(store: ArtifactStore, listing: ObjectListing) {
        self.store = store
        self.listing = listing
    }

    /// The page.
    ///
    /// - Throws: ``ArtifactError/failed(path:reason:)``.
    mutating func page() throws(ArtifactError) -> ObjectPage {
        let directory = listing.prefix.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        try visit(directory.joined(separator: "/"))
        var page = ObjectPage()
        for (key, entry) in found.prefix(listing.limit) {
            if entry.isDirectory {
                page.prefixes.append(key)
            } else if let name = try? ObjectName(key) {
                page.objects.append(ObjectInfo(name: name, size: entry.size, modifiedAt: entry.modifiedAt))
            }
        }
        if found.count > listing.limit { page.next = found.prefix(listing.limit).last?.key }
        return page
    }

    private mutating func visit(_ directory: String) throws(ArtifactError) {
        for (key, entry) in try children(of: directory) {
            guard found.count <= listing.limit else { return }
            guard !entry.isDirectory || listing.isShallow else {
                try visit(String(key.dropLast()))
                continue
            }
            if listing.token.map({ $0.utf8.lexicographicallyPrecedes(key.utf8) }) ?? true {
                found.append((key, entry))
            }
        }
    }

    /// What is in a directory and may be on the page; a directory's key ends with a slash, which gives its place.
    private func children(of directory: String) throws(ArtifactError) -> [(key: String, entry: ArtifactEntry)] {
        let entries: [ArtifactEntry]
        do {
            let name = try directory.isEmpty ? nil : ObjectName(directory)
            entries = try store.list(name, limit: .max)
        } catch {
            guard case .failed = error else { return [] }
            throw error
        }
        let keyed = entries.compactMap { entry -> (key: String, entry: ArtifactEntry)? in
            guard !ArtifactStore.isTemporary(entry.name) else { return nil }
            let path = directory.isEmpty ? entry.name : "\(directory)/\(entry.name)"
            let key = entry.isDirectory ? "\(path)/" : path
            return isWanted(key) && mayFollowToken(key, entry) ? (key, entry) : nil
        }
        return keyed.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    private func isWanted(_ key: String) -> Bool {
        key.utf8.starts(with: listing.prefix.utf8)
    }

    private func mayFollowToken(_ key: String, _ entry: ArtifactEntry) -> Bool {
        guard let token = listing.token else { return true }
        return token.utf8.lexicographicallyPrecedes(key.utf8)
            || entry.isDirectory && !listing.isShallow && token.utf8.starts(with: key.utf8)
    }
}
