import Foundation
import JobModel

/// The JSON of a job, in parts that most changes leave as they are: only the status is written anew then.
struct JobText: Sendable {
    /// The parts that are worth keeping.
    struct Parts: Sendable {
        fileprivate let metadata: String
        fileprivate let spec: String
    }

    /// Nil when members that have no name here stand among the others.
    let parts: Parts?
    /// Whether everything but the status is that of the text before.
    let changesOnlyStatus: Bool
    /// The whole resource.
    let resource: String
    /// The repositories beside the main one; nil for none.
    let extraRefs: String?

    /// The text of a job.
    ///
    /// - Parameter before: The version that the job was made from and its parts, where they are known.
    /// - Throws: an encoding error.
    init(_ job: ProwJob, after before: (job: ProwJob, parts: Parts)? = nil) throws {
        var job = job
        job.metadata.resourceVersion = ""
        extraRefs = job.spec.extraRefs.isEmpty ? nil : try Self.text(job.spec.extraRefs)
        guard job.unknown == UnknownMembers() else {
            (parts, changesOnlyStatus) = (nil, false)
            resource = try Self.text(job)
            return
        }
        var known = before?.job
        known?.metadata.resourceVersion = ""
        let knownMetadata = known?.metadata == job.metadata ? before?.parts.metadata : nil
        let knownSpec = known?.spec == job.spec ? before?.parts.spec : nil
        changesOnlyStatus = knownMetadata != nil && knownSpec != nil
        let metadata = try knownMetadata ?? Self.text(job.metadata)
        let spec = try knownSpec ?? Self.text(job.spec)
        parts = Parts(metadata: metadata, spec: spec)
        let (version, kind) = (try Self.text(job.apiVersion), try Self.text(job.kind))
        let status = try Self.text(job.status)
        resource = """
            {"apiVersion":\(version),"kind":\(kind),"metadata":\(metadata),"spec":\(spec),"status":\(status)}
            """
    }

    private static func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}
