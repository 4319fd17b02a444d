import Artifacts
import JobModel

/// Under which names and with which attributes files are stored; see
/// [the configuration](https://docs.prow.k8s.io/docs/components/pod-utilities/).
struct UploadRules {
    let storage: GCSConfiguration
    /// Whether the bucket keeps attributes. Without them packed bytes would not be known as such.
    let keepsAttributes: Bool

    /// The shortest file that is worth packing, in bytes.
    private static let packingLimit = 1024

    /// What is to be stored of a run's files: of those that would have the same name, the first.
    func items(_ files: [LocalFile]) -> [UploadItem] {
        var names: Set<String> = []
        return files.map(item).filter { names.insert($0.target).inserted }
    }

    private func item(_ file: LocalFile) -> UploadItem {
        let target = file.path.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "%23")
        var item = UploadItem(source: file.path, target: target, attributes: ObjectAttributes())
        guard keepsAttributes else { return item }
        let type = Self.fileExtension(target).flatMap(mediaType)
        if let bare = Self.unpackedName(target) {
            item.target = bare
            let bareType = Self.fileExtension(bare).flatMap(mediaType)
            item.attributes.contentType = bareType ?? "application/gzip"
            item.attributes.contentEncoding = bareType == nil ? nil : "gzip"
        } else if packs(file) {
            item.packs = true
            item.attributes = ObjectAttributes(contentType: type ?? UsualMediaTypes.text, contentEncoding: "gzip")
        } else {
            item.attributes.contentType = type
        }
        return item
    }

    private func packs(_ file: LocalFile) -> Bool {
        guard !file.isPacked, file.size > Self.packingLimit else { return false }
        let wanted = Set(storage.compressFileTypes.map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 })
        return wanted.contains("*") || Self.fileExtension(file.path).map(wanted.contains) ?? false
    }

    private func mediaType(_ fileExtension: String) -> String? {
        storage.mediaTypes[fileExtension] ?? storage.mediaTypes[".\(fileExtension)"]
            ?? UsualMediaTypes.all[fileExtension.lowercased()]
    }

    /// The name without `.gz` or `.gzip`; nil where it ends otherwise.
    private static func unpackedName(_ name: String) -> String? {
        for ending in [".gz", ".gzip"] where name.hasSuffix(ending) {
            let bare = String(name.dropLast(ending.count))
            return bare.isEmpty || bare.hasSuffix("/") ? nil : bare
        }
        return nil
    }

    private static func fileExtension(_ path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return String(name[name.index(after: dot)...])
    }
}
