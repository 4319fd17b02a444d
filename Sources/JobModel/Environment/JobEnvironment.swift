import Foundation

/// The environment variables that Prow promises to jobs; see
/// [Job Environment Variables](https://docs.prow.k8s.io/docs/jobs/#job-environment-variables).
public enum JobEnvironment {
    /// Where a decorated job leaves files that are stored with its results.
    public static let artifactsDirectory = "/logs/artifacts"
    /// Where a decorated job's checkouts are, under `src`.
    public static let goPath = "/home/prow/go"

    /// The variables of a run.
    ///
    /// - Throws: `EncodingError` when the job holds a number that JSON does not have.
    public static func variables(for job: ProwJob, buildID: String) throws -> [String: String] {
        let spec = job.spec
        var variables = [
            "CI": "true",
            "JOB_NAME": spec.job,
            "JOB_TYPE": spec.type.rawValue,
            "JOB_SPEC": try document(of: job, buildID: buildID),
            "PROW_JOB_ID": job.name,
            "BUILD_ID": buildID,
        ]
        if spec.agent.takesPods {
            variables["BUILD_NUMBER"] = buildID
        }
        if spec.decorationConfig != nil {
            variables["ARTIFACTS"] = artifactsDirectory
            variables["GOPATH"] = goPath
        }
        if spec.type != .periodic, let refs = spec.refs {
            variables.merge(base(of: refs)) { _, new in new }
            if spec.type == .presubmit, let pull = refs.pulls.first {
                variables.merge(head(of: pull)) { _, new in new }
            }
        }
        return variables
    }

    /// The names that a job of a type must not give to variables of its own. Jobs may set the two of decoration.
    public static func reservedNames(for type: ProwJobType) -> Set<String> {
        switch type {
        case .periodic: reservedForAll
        case .presubmit: reservedForPresubmits
        default: reservedForRefs
        }
    }

    private static let reservedForAll: Set = [
        "CI", "JOB_NAME", "JOB_TYPE", "JOB_SPEC", "PROW_JOB_ID", "BUILD_ID", "BUILD_NUMBER",
    ]
    private static let reservedForRefs = reservedForAll.union([
        "REPO_OWNER", "REPO_NAME", "SRC_HOST", "SRC_BASE", "PULL_BASE_REF", "PULL_BASE_SHA", "PULL_REFS",
    ])
    private static let reservedForPresubmits = reservedForRefs.union([
        "PULL_NUMBER", "PULL_PULL_SHA", "PULL_HEAD_REF", "PULL_TITLE",
    ])

    private static func document(of job: ProwJob, buildID: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let document = JobSpecDocument(spec: job.spec, prowJobID: job.name, buildID: buildID)
        return String(decoding: try encoder.encode(document), as: UTF8.self)
    }

    private static func base(of refs: Refs) -> [String: String] {
        let source = sourceLocation(of: refs)
        return [
            "REPO_OWNER": refs.org,
            "REPO_NAME": refs.repo,
            "SRC_HOST": source.host,
            "SRC_BASE": source.base,
            "PULL_BASE_REF": refs.baseRef,
            "PULL_BASE_SHA": refs.baseSHA,
            "PULL_REFS": refs.description,
        ]
    }

    private static func head(of pull: Pull) -> [String: String] {
        [
            "PULL_NUMBER": "\(pull.number)",
            "PULL_PULL_SHA": pull.sha,
            "PULL_HEAD_REF": pull.headRef,
            "PULL_TITLE": pull.title,
        ]
    }

    /// The host and the path of the checkout below ``goPath``.
    private static func sourceLocation(of refs: Refs) -> (host: String, base: String) {
        let path = refs.pathAlias.isEmpty ? refs.repoLink.withoutScheme : refs.pathAlias
        guard !path.isEmpty else { return ("github.com", refs.fullName) }
        guard let slash = path.firstIndex(of: "/") else { return (path, refs.fullName) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}

extension String {
    /// The text after `://`, or all of it.
    var withoutScheme: String {
        guard let scheme = range(of: "://") else { return self }
        return String(self[scheme.upperBound...])
    }
}
