extension JobBase {
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, labels, annotations, agent, cluster, namespace, spec, hidden, decorate
        case maxConcurrency = "max_concurrency"
        case errorOnEviction = "error_on_eviction"
        case pipelineRunSpec = "pipeline_run_spec"
        case tektonPipelineRunSpec = "tekton_pipeline_run_spec"
        case reporterConfig = "reporter_config"
        case rerunAuthConfig = "rerun_auth_config"
        case prowJobDefault = "prowjob_defaults"
        case jobQueueName = "job_queue_name"
        case pathAlias = "path_alias"
        case cloneURI = "clone_uri"
        case skipSubmodules = "skip_submodules"
        case cloneDepth = "clone_depth"
        case skipFetchHead = "skip_fetch_head"
        case extraRefs = "extra_refs"
        case decorationConfig = "decoration_config"
    }

    func encode<Own>(to container: inout KeyedEncodingContainer<JobKey<Own>>) throws {
        try container.encode(name, forKey: .base(.name))
        try container.encodeUnlessZero(labels, forKey: .base(.labels))
        try container.encodeUnlessZero(annotations, forKey: .base(.annotations))
        try container.encodeUnlessZero(maxConcurrency, forKey: .base(.maxConcurrency))
        try container.encodeUnlessZero(agent, forKey: .base(.agent))
        try container.encodeUnlessZero(cluster, forKey: .base(.cluster))
        try container.encodeUnlessZero(namespace, forKey: .base(.namespace))
        try container.encodeUnlessZero(errorOnEviction, forKey: .base(.errorOnEviction))
        try container.encodeIfPresent(spec, forKey: .base(.spec))
        try container.encodeIfPresent(pipelineRunSpec, forKey: .base(.pipelineRunSpec))
        try container.encodeIfPresent(tektonPipelineRunSpec, forKey: .base(.tektonPipelineRunSpec))
        try container.encodeIfPresent(reporterConfig, forKey: .base(.reporterConfig))
        try container.encodeIfPresent(rerunAuthConfig, forKey: .base(.rerunAuthConfig))
        try container.encodeUnlessZero(hidden, forKey: .base(.hidden))
        try container.encodeIfPresent(prowJobDefault, forKey: .base(.prowJobDefault))
        try container.encodeUnlessZero(jobQueueName, forKey: .base(.jobQueueName))
        try container.encodeIfPresent(decorate, forKey: .base(.decorate))
        try container.encodeUnlessZero(pathAlias, forKey: .base(.pathAlias))
        try container.encodeUnlessZero(cloneURI, forKey: .base(.cloneURI))
        try container.encodeUnlessZero(skipSubmodules, forKey: .base(.skipSubmodules))
        try container.encodeUnlessZero(cloneDepth, forKey: .base(.cloneDepth))
        try container.encodeUnlessZero(skipFetchHead, forKey: .base(.skipFetchHead))
        try container.encodeUnlessZero(extraRefs, forKey: .base(.extraRefs))
        try container.encodeIfPresent(decorationConfig, forKey: .base(.decorationConfig))
    }
}
