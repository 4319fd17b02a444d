public import Artifacts
public import Foundation
import JobModel

/// The copies of results on this machine that are in a bucket too.
public struct LocalResults: Sendable {
    /// The file that says of a run's directory that all of it is stored elsewhere.
    static let marker = ".stored"

    private let store: ArtifactStore

    /// The results of a store.
    public init(_ store: ArtifactStore) {
        self.store = store
    }

    /// Notes that all of a run is in its bucket.
    func mark(_ place: RunPlace) throws(ArtifactError) {
        let name = try ObjectName(place.path.runDirectory)
        guard try isThere(name) else { return }
        try store.write(Data("\(place.bucket.address)\n".utf8), to: place.name(Self.marker))
    }

    /// Deletes the copies of runs that were stored in a bucket before a time. Other runs stay, however old they are.
    ///
    /// - Returns: how many were deleted.
    /// - Throws: ``Artifacts/ArtifactError``.
    @discardableResult
    public func prune(storedBefore time: Date) throws(ArtifactError) -> Int {
        try prune(nil, storedBefore: time, depth: 0)
    }

    /// A run's directory is at most seven deep: below a path prefix, `pr-logs/pull/ORG_REPO/1/JOB/BUILD`.
    private func prune(_ directory: ObjectName?, storedBefore time: Date, depth: Int) throws(ArtifactError) -> Int {
        guard depth < 16 else { return 0 }
        let entries = try store.list(directory, limit: .max)
        if let directory, let marker = entries.first(where: { $0.name == Self.marker && !$0.isDirectory }) {
            guard marker.modifiedAt < time else { return 0 }
            try store.deleteDirectory(directory)
            return 1
        }
        var count = 0
        for entry in entries where entry.isDirectory && entry.name != "artifacts" {
            let path = directory.map { "\($0)/\(entry.name)" } ?? entry.name
            guard let name = try? ObjectName(path) else { continue }
            count += try prune(name, storedBefore: time, depth: depth + 1)
        }
        return count
    }

    private func isThere(_ directory: ObjectName) throws(ArtifactError) -> Bool {
        do {
            _ = try store.list(directory, limit: 1)
            return true
        } catch .notFound {
            return false
        }
    }
}
