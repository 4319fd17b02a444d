import Artifacts
import Foundation
import JobModel

/// Copies what a run left on this machine to its bucket. Doing it again changes nothing.
struct RunUpload {
    /// How many files are sent at a time.
    private static let width = 4
    /// How many files a run may leave in its bucket.
    static let fileLimit = 100_000
    /// What is stored before and after the others.
    private static let framing: Set<String> = [ArtifactName.started, ArtifactName.finished, ArtifactName.prowJob]

    let job: ProwJob
    let local: FileStorage
    let place: RunPlace
    let censors: RunCensors

    /// Stores a file of the run, whole; nothing when there is none here.
    ///
    /// - Returns: whether there is one here.
    func copy(_ file: String) async throws -> Bool {
        let name = try place.name(file)
        guard try await local.info(of: name) != nil else { return false }
        let item = UploadItem(source: file, target: file, attributes: .json)
        try await store(item)
        return true
    }

    /// Stores everything but the framing files.
    ///
    /// - Throws: the first error, after all others were tried.
    func copyFiles() async throws {
        let rules = UploadRules(storage: place.storage, keepsAttributes: place.bucket.keepsAttributes)
        var items = rules.items(try await files())[...]
        var failure: (any Error)?
        await withTaskGroup(of: (any Error)?.self) { group in
            for item in items.prefix(Self.width) { group.addTask { await failureOfStoring(item) } }
            items = items.dropFirst(Self.width)
            for await error in group {
                failure = failure ?? error
                if !Task.isCancelled, let item = items.popFirst() {
                    group.addTask { await failureOfStoring(item) }
                }
            }
        }
        try Task.checkCancellation()
        if let failure { throw failure }
    }

    /// Stores the files that lead to the run.
    func copyPointers() async throws {
        for (path, text) in place.path.pointers.sorted(by: { $0.key < $1.key }) {
            var attributes = ObjectAttributes(contentType: UsualMediaTypes.text)
            if text.contains("://") { attributes.metadata["x-goog-meta-link"] = text }
            try await place.bucket.put(Array(text.utf8), to: ObjectName(path), attributes)
        }
    }

    private func failureOfStoring(_ item: UploadItem) async -> (any Error)? {
        do {
            try await store(item)
            return nil
        } catch {
            return error
        }
    }

    private func store(_ item: UploadItem) async throws {
        let stream = local.store.stream(try place.name(item.source)).censored(by: censors.censor(for: item.source))
        try await place.bucket.put(
            item.packs ? stream.packed() : stream,
            to: place.name(item.target),
            item.attributes,
            onlyNew: false
        )
    }

    /// The run's files, the log first.
    private func files() async throws -> [LocalFile] {
        let prefix = "\(place.path.runDirectory)/"
        var listing = ObjectListing(prefix: prefix, limit: Self.fileLimit + 1)
        listing.token = nil
        let page = try await local.list(listing)
        guard page.objects.count <= Self.fileLimit else {
            throw ObjectStorageError.failed("the run left more than \(Self.fileLimit) files")
        }
        let paths = page.objects.map { (path: String("\($0.name)".dropFirst(prefix.count)), size: $0.size) }
            .filter { !Self.framing.contains($0.path) && $0.path != LocalResults.marker }
        return try paths.map { path, size in
            LocalFile(path: path, size: size, isPacked: try begins(path, with: [0x1F, 0x8B]))
        }
    }

    private func begins(_ path: String, with bytes: [UInt8]) throws -> Bool {
        guard !place.storage.compressFileTypes.isEmpty else { return false }
        return try local.store.read(try place.name(path), count: bytes.count).elementsEqual(bytes)
    }
}

extension ObjectAttributes {
    static let json = ObjectAttributes(contentType: "application/json")
}
