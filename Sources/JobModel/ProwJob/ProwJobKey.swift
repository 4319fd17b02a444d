/// The names of the labels and annotations that Prow gives to its jobs.
public enum ProwJobKey {
    /// Label `true` of everything that Prow makes.
    public static let createdByProw = "created-by-prow"
    /// Label `true` of jobs that the merger makes.
    public static let createdByTide = "created-by-tide"
    /// Label with the id of the webhook delivery that the job came from.
    public static let eventGUID = "event-GUID"
    /// Label with the job's type.
    public static let type = "prow.k8s.io/type"
    /// Label and annotation with the job's name; only the annotation is always whole.
    public static let job = "prow.k8s.io/job"
    /// Label and annotation with the job's context; only the annotation is always whole.
    public static let context = "prow.k8s.io/context"
    /// Label with the owner of the repository.
    public static let org = "prow.k8s.io/refs.org"
    /// Label with the name of the repository.
    public static let repo = "prow.k8s.io/refs.repo"
    /// Label with the base branch.
    public static let baseRef = "prow.k8s.io/refs.base_ref"
    /// Label with the number of the first pull request.
    public static let pull = "prow.k8s.io/refs.pull"
    /// Label `true` or `false` of presubmits made from the forge's events.
    public static let isOptional = "prow.k8s.io/is-optional"
    /// Label `true` of jobs that `/retest` started.
    public static let retest = "prow.k8s.io/retest"
    /// Label that counts the attempts of a periodic.
    public static let rerun = "prow.k8s.io/re-run"
    /// Label of pods with the name of their ProwJob.
    public static let prowJobID = "prow.k8s.io/id"
    /// Label of pods with their build id.
    public static let buildID = "prow.k8s.io/build-id"
    /// Label with the Gerrit vote that the job casts.
    public static let gerritReportLabel = "prow.k8s.io/gerrit-report-label"
}
