/// Where in a bucket the results of a run are stored; see
/// [the layout of GCS](https://docs.prow.k8s.io/docs/metadata-artifacts/).
public struct ArtifactPath: Hashable, Sendable {
    /// The run's directory, without slashes at its ends.
    public let runDirectory: String
    /// The files that lead to the run: the text of each, by path.
    public let pointers: [String: String]

    /// The place of a run.
    ///
    /// Pointers are never below the configured path prefix, as in Prow.
    ///
    /// - Parameters:
    ///   - spec: The job. A presubmit must have a pull request; without one the place is that of a batch.
    ///   - buildID: The number of the run.
    ///   - storage: Where results are stored; its bucket's address is part of the pointers to presubmits.
    public init(spec: ProwJobSpec, buildID: String, storage: GCSConfiguration = GCSConfiguration()) {
        let base = Self.base(of: spec, storage: storage)
        let bucket = storage.bucket.contains("://") ? storage.bucket : "gs://\(storage.bucket)"
        let prefix = storage.pathPrefix.split(separator: "/").joined(separator: "/")
        runDirectory = [prefix, base, spec.job, buildID].filter { !$0.isEmpty }.joined(separator: "/")

        let directory = "pr-logs/directory/\(spec.job)"
        switch spec.type {
        case .periodic, .postsubmit:
            pointers = ["logs/\(spec.job)/latest-build.txt": buildID]
        case .batch:
            pointers = ["\(directory)/latest-build.txt": buildID]
        case .presubmit:
            pointers = [
                "\(directory)/latest-build.txt": buildID,
                "\(base)/\(spec.job)/latest-build.txt": buildID,
                "\(directory)/\(buildID).txt": "\(bucket)/\(runDirectory)",
            ]
        }
    }

    /// The path of a file of the run.
    public func file(_ name: String) -> String {
        "\(runDirectory)/\(name)"
    }

    private static func base(of spec: ProwJobSpec, storage: GCSConfiguration) -> String {
        switch spec.type {
        case .periodic, .postsubmit:
            return "logs"
        case .batch:
            return "pr-logs/pull/batch"
        case .presubmit:
            guard let refs = spec.refs, let pull = refs.pulls.first else { return "pr-logs/pull/batch" }
            return ["pr-logs/pull", segment(of: refs, storage: storage), "\(pull.number)"]
                .filter { !$0.isEmpty }.joined(separator: "/")
        }
    }

    private static func segment(of refs: Refs, storage: GCSConfiguration) -> String {
        let repo = refs.repo.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "_")
        let explicit = "\(refs.org.withoutScheme)_\(repo)"
        let isDefaultOrg = refs.org == storage.defaultOrg
        let isDefault = isDefaultOrg && refs.repo == storage.defaultRepo
        switch storage.pathStrategy ?? .explicit {
        case .explicit: return explicit
        case .single: return isDefault ? "" : explicit
        case .legacy: return isDefault ? "" : isDefaultOrg ? repo : explicit
        }
    }
}
