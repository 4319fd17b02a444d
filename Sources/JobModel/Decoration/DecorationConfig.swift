public import ConfigurationSchema

/// How a job's pod is decorated with the utilities that clone, limit its time and store its results.
public struct DecorationConfig: ConfigurationSection, Encodable, Hashable {
    /// How long the job's process may run.
    public var timeout: GoDuration?
    /// How long the process may take to end when it is asked to.
    public var gracePeriod: GoDuration?
    /// The images of the utilities.
    public var utilityImages: UtilityImages?
    /// The resources of the utilities' containers, by utility.
    public var resources: [String: JSONValue] = [:]
    /// Where results are stored.
    public var gcsConfiguration: GCSConfiguration?
    /// The secret for Google's storage; the empty name switches a default off.
    public var gcsCredentialsSecret: String?
    /// The secret for S3; the empty name switches a default off.
    public var s3CredentialsSecret: String?
    /// The service account of pods that name none.
    public var defaultServiceAccountName: String?
    /// The secrets with ssh keys for cloning.
    public var sshKeySecrets: [String] = []
    /// The fingerprints of hosts to clone from.
    public var sshHostFingerprints: [String] = []
    /// Whether file contents are fetched only when needed, where refs say nothing.
    public var bloblessFetch: Bool?
    /// The paths of a sparse checkout of the primary refs.
    public var sparseCheckoutFiles: [String] = []
    /// Whether nothing is cloned.
    public var skipCloning: Bool?
    /// The secret with a cookie file for cloning; the empty name switches a default off.
    public var cookiefileSecret: String?
    /// The token for cloning.
    public var oauthTokenSecret: SecretKeyReference?
    /// The addresses of GitHub's API.
    public var gitHubAPIEndpoints: [String] = []
    /// The GitHub App that clones.
    public var gitHubAppID = ""
    /// The key of that App.
    public var gitHubAppPrivateKeySecret: SecretKeyReference?
    /// Whether secrets are blotted out of what a job leaves behind.
    public var censorSecrets: Bool?
    /// How they are.
    public var censoringOptions: CensoringOptions?
    /// Whether an upload goes on after the pod is told to stop.
    public var uploadIgnoresInterrupts: Bool?
    /// Whether a container's memory limit is what it requests.
    public var setLimitEqualsMemoryRequest: Bool?
    /// The memory that a container requests which says nothing.
    public var defaultMemoryRequest: JSONValue?
    /// The affinity and tolerations of pods that name none.
    public var schedulingOptions: [String: JSONValue] = [:]
    /// How long a pod may wait for its containers.
    public var podPendingTimeout: GoDuration?
    /// How long a pod may run.
    public var podRunningTimeout: GoDuration?
    /// How long a pod may wait for a node.
    public var podUnscheduledTimeout: GoDuration?
    /// The user id that processes run as.
    public var runAsUser: Int?
    /// The group id that processes run as.
    public var runAsGroup: Int?
    /// The group id that owns the volumes.
    public var fsGroup: Int?

    /// Settings that say nothing.
    public init() {}
}
