extension ProwJobSpec {
    /// What a presubmit runs for a pull request.
    public init(presubmit: Presubmit, refs: Refs) {
        self.init(type: .presubmit, base: presubmit.base)
        report = !presubmit.skipReport
        context = presubmit.context
        rerunCommand = presubmit.rerunCommand
        jenkinsSpec = presubmit.jenkinsSpec
        setPrimaryRefs(refs, base: presubmit.base)
    }

    /// What a presubmit runs for several pull requests that are to merge together. Nothing is reported.
    public init(batch presubmit: Presubmit, refs: Refs) {
        self.init(type: .batch, base: presubmit.base)
        context = presubmit.context
        jenkinsSpec = presubmit.jenkinsSpec
        setPrimaryRefs(refs, base: presubmit.base)
    }

    /// What a postsubmit runs for a push.
    public init(postsubmit: Postsubmit, refs: Refs) {
        self.init(type: .postsubmit, base: postsubmit.base)
        report = !postsubmit.skipReport
        context = postsubmit.context
        jenkinsSpec = postsubmit.jenkinsSpec
        setPrimaryRefs(refs, base: postsubmit.base)
    }

    /// What a periodic runs.
    public init(periodic: Periodic) {
        self.init(type: .periodic, base: periodic.base)
        report = true
    }

    private init(type: ProwJobType, base: JobBase) {
        self.init(type: type, job: base.name)
        agent = base.agent
        cluster = base.cluster
        namespace = base.namespace
        maxConcurrency = base.maxConcurrency
        errorOnEviction = base.errorOnEviction
        extraRefs = base.extraRefs
        for index in extraRefs.indices {
            extraRefs[index].bloblessFetch.fill(from: base.decorationConfig?.bloblessFetch)
        }
        podSpec = base.spec
        pipelineRunSpec = base.pipelineRunSpec
        tektonPipelineRunSpec = base.tektonPipelineRunSpec
        decorationConfig = base.decorationConfig
        reporterConfig = base.reporterConfig
        if let slack = base.reporterConfig?.slack, slack.report == nil {
            reporterConfig?.slack?.report = slack.jobStatesToReport?.isEmpty != true
        }
        rerunAuthConfig = base.rerunAuthConfig
        hidden = base.hidden
        prowJobDefault = base.prowJobDefault
        jobQueueName = base.jobQueueName
    }

    /// The refs of the event, with what the job says about how to clone them.
    private mutating func setPrimaryRefs(_ refs: Refs, base: JobBase) {
        var refs = refs
        if !base.pathAlias.isEmpty { refs.pathAlias = base.pathAlias }
        if !base.cloneURI.isEmpty { refs.cloneURI = base.cloneURI }
        if base.skipSubmodules { refs.skipSubmodules = true }
        if base.cloneDepth > 0 { refs.cloneDepth = base.cloneDepth }
        if base.skipFetchHead { refs.skipFetchHead = true }
        refs.bloblessFetch.fill(from: base.decorationConfig?.bloblessFetch)
        if let paths = base.decorationConfig?.sparseCheckoutFiles, !paths.isEmpty {
            refs.sparseCheckoutFiles = paths
        }
        self.refs = refs
    }
}
