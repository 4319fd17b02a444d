extension DecorationConfig {
    /// How long a job may run for which nothing is configured.
    public static let defaultTimeout = GoDuration.hours(2)
    /// How long such a job may take to end.
    public static let defaultGracePeriod = GoDuration.seconds(15)

    /// These settings with `defaults` where they say nothing. Lists are taken whole, nested settings one by one.
    public func merging(defaults: DecorationConfig) -> DecorationConfig {
        var merged = self
        merged.fillTimes(from: defaults)
        merged.fillStorage(from: defaults)
        merged.fillCloning(from: defaults)
        merged.fillPod(from: defaults)
        return merged
    }

    private mutating func fillTimes(from defaults: DecorationConfig) {
        timeout.fill(from: defaults.timeout)
        gracePeriod.fill(from: defaults.gracePeriod)
        podPendingTimeout.fill(from: defaults.podPendingTimeout)
        podRunningTimeout.fill(from: defaults.podRunningTimeout)
        podUnscheduledTimeout.fill(from: defaults.podUnscheduledTimeout)
    }

    private mutating func fillStorage(from defaults: DecorationConfig) {
        gcsConfiguration = Self.merge(gcsConfiguration, defaults.gcsConfiguration) { $0.merging(defaults: $1) }
        gcsCredentialsSecret.fill(from: defaults.gcsCredentialsSecret)
        s3CredentialsSecret.fill(from: defaults.s3CredentialsSecret)
        censorSecrets.fill(from: defaults.censorSecrets)
        censoringOptions = Self.merge(censoringOptions, defaults.censoringOptions) { $0.merging(defaults: $1) }
        uploadIgnoresInterrupts.fill(from: defaults.uploadIgnoresInterrupts)
    }

    private mutating func fillCloning(from defaults: DecorationConfig) {
        sshKeySecrets.fill(from: defaults.sshKeySecrets)
        sshHostFingerprints.fill(from: defaults.sshHostFingerprints)
        bloblessFetch.fill(from: defaults.bloblessFetch)
        sparseCheckoutFiles.fill(from: defaults.sparseCheckoutFiles)
        skipCloning.fill(from: defaults.skipCloning)
        cookiefileSecret.fill(from: defaults.cookiefileSecret)
        oauthTokenSecret.fill(from: defaults.oauthTokenSecret)
        gitHubAPIEndpoints.fill(from: defaults.gitHubAPIEndpoints)
        gitHubAppID.fill(from: defaults.gitHubAppID)
        gitHubAppPrivateKeySecret.fill(from: defaults.gitHubAppPrivateKeySecret)
    }

    private mutating func fillPod(from defaults: DecorationConfig) {
        utilityImages = Self.merge(utilityImages, defaults.utilityImages) { $0.merging(defaults: $1) }
        resources.merge(defaults.resources) { own, _ in own }
        defaultServiceAccountName.fill(from: defaults.defaultServiceAccountName)
        setLimitEqualsMemoryRequest.fill(from: defaults.setLimitEqualsMemoryRequest)
        defaultMemoryRequest.fill(from: defaults.defaultMemoryRequest)
        schedulingOptions.merge(defaults.schedulingOptions) { own, _ in own }
        runAsUser.fill(from: defaults.runAsUser)
        runAsGroup.fill(from: defaults.runAsGroup)
        fsGroup.fill(from: defaults.fsGroup)
    }

    private static func merge<Part>(_ own: Part?, _ defaults: Part?, _ join: (Part, Part) -> Part) -> Part? {
        guard let own, let defaults else { return own ?? defaults }
        return join(own, defaults)
    }
}
