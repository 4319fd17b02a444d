/// The stable names of the rules that configuration is checked against, as diagnostics carry them.
///
/// Mistakes of form (types, unknown and duplicate keys) have the names that `YAMLDecoder` gives them.
public enum RuleCode: String, CaseIterable, Sendable {
    case jobName = "job-name"
    case maxConcurrency = "max-concurrency"
    case jobAgent = "job-agent"
    case jobNamespace = "job-namespace"
    case initContainers = "init-containers"
    case containers
    case containerNames = "container-names"
    case environmentNames = "environment-names"
    case volumeNames = "volume-names"
    case volumeMounts = "volume-mounts"
    case jobLabels = "job-labels"
    case jobAnnotations = "job-annotations"
    case jobQueue = "job-queue"
    case rerunAuth = "rerun-auth"
    case decoration
    case duplicateJob = "duplicate-job"
    case duplicateContext = "duplicate-context"
    case runConditions = "run-conditions"
    case rerunCommand = "rerun-command"
    case gerritReport = "gerrit-report"
    case periodicTime = "periodic-time"
    case cronLine = "cron-line"
    case duplicatePreset = "duplicate-preset"
    case presetConflict = "preset-conflict"
    case clusterNotAllowed = "cluster-not-allowed"
    case duplicateFileName = "duplicate-file-name"
    case unreadableFile = "unreadable-file"
    case noJobs = "no-jobs"
    case sectionWithoutEffect = "section-without-effect"
    case unknownPlugin = "unknown-plugin"
    case pluginWithoutEffect = "plugin-without-effect"
    case pluginTwice = "plugin-twice"
    case tideQuery = "tide-query"
    case tideSetting = "tide-setting"
    case contextOptions = "context-options"
    case decorationDefaults = "decoration-defaults"
    case template
    case slackReporter = "slack-reporter"
    case invalidValue = "invalid-value"
}
