import JobModel
import YAML

/// What a job must be like by itself; see Prow's `checkconfig`.
struct JobRules {
    /// The namespace that pods run in.
    let podNamespace: String
    /// The queues that have a capacity.
    let queues: Set<String>

    /// Everything that is wrong with a completed job.
    ///
    /// - Parameter node: Where the job is written.
    func findings<Job: ConfiguredJob>(for job: Job, pod: PodOutline?, at node: YAMLNode) -> [Diagnostic] {
        var findings = JobFindings(node)
        checkName(job.base, &findings)
        checkAgent(job.base, &findings)
        checkMetadata(job.base, &findings)
        if let pod {
            PodRules(type: Job.type, decoration: job.base.decorationConfig).check(pod, &findings)
            CheckoutRules(job.base).check(&findings)
        }
        TektonRules(type: Job.type, extraRefs: job.base.extraRefs.count).check(job.base, &findings)
        job.check(&findings)
        return findings.diagnostics
    }

    private static let agents: [ProwJobAgent] = [.kubernetes, .local, .container, .jenkins, .tekton]
    private static let reservedLabels = [ProwJobKey.type, ProwJobKey.createdByProw, ProwJobKey.prowJobID]

    private func checkName(_ base: JobBase, _ findings: inout JobFindings) {
        let isJenkins = base.agent == .jenkins
        if !JobName.isValid(base.name, isJenkins: isJenkins) {
            findings.note(.jobName, "`\(base.name)` is not a job name", hint: JobName.hint, at: "name")
        }
        if base.maxConcurrency < 0 {
            findings.note(.maxConcurrency, "`max_concurrency` must not be negative", at: "max_concurrency")
        }
        if !base.jobQueueName.isEmpty, !queues.contains(base.jobQueueName) {
            let hint = Spelling.suggestion(for: base.jobQueueName, among: queues.sorted())
            let message = "`\(base.jobQueueName)` is not a queue of `plank.job_queue_capacities`"
            findings.note(.jobQueue, message, hint: hint, at: "job_queue_name")
        }
        if let auth = base.rerunAuthConfig, auth.allowAnyone,
            !(auth.gitHubUsers.isEmpty && auth.gitHubOrgs.isEmpty && auth.gitHubTeamIDs.isEmpty
                && auth.gitHubTeamSlugs.isEmpty)
        {
            findings.note(.rerunAuth, "`allow_anyone` excludes every other entry", at: "rerun_auth_config")
        }
    }

    private func checkAgent(_ base: JobBase, _ findings: inout JobFindings) {
        let known = Self.agents
        let agent = base.agent.rawValue
        guard known.contains(base.agent) else {
            let hint = Spelling.suggestion(for: agent, among: known.map(\.rawValue))
            findings.note(
                .jobAgent,
                "nothing runs jobs of the agent `\(agent)`",
                hint: hint,
                at: "agent",
                severity: .warning
            )
            return
        }
        let takesPods = base.agent.takesPods
        if !takesPods {
            let message = "Bowsprit does not run jobs of the agent `\(agent)`"
            findings.note(.jobAgent, message, at: "agent", severity: .warning)
        }
        if takesPods && base.spec == nil {
            findings.note(.jobAgent, "a job needs a `spec` with the container to run", at: "agent")
        }
        if !takesPods && base.spec != nil {
            findings.note(.jobAgent, "the agent `\(agent)` takes no `spec`", at: "spec")
        }
        let hasPipeline = base.pipelineRunSpec != nil || base.tektonPipelineRunSpec != nil
        if hasPipeline != (base.agent == .tekton) {
            let message = "a pipeline and the agent `\(ProwJobAgent.tekton.rawValue)` need each other"
            findings.note(.jobAgent, message, at: base.pipelineRunSpec != nil ? "pipeline_run_spec" : "agent")
        }
        if base.decorationConfig != nil && !takesPods {
            let hint = "set `decorate: false`"
            findings.note(.jobAgent, "a job of the agent `\(agent)` can't be decorated", hint: hint, at: "decorate")
        }
        if base.errorOnEviction && !takesPods {
            findings.note(.jobAgent, "the agent `\(agent)` takes no `error_on_eviction`", at: "error_on_eviction")
        }
        if base.namespace != podNamespace && base.agent != .tekton {
            let hint = "leave it out, or use `\(podNamespace)`"
            findings.note(.jobNamespace, "jobs run in `pod_namespace`", hint: hint, at: "namespace")
        }
    }

    private func checkMetadata(_ base: JobBase, _ findings: inout JobFindings) {
        let reserved = Self.reservedLabels
        for (key, value) in base.labels.sorted(by: { $0.key < $1.key }) {
            if reserved.contains(key) {
                findings.note(.jobLabels, "the label `\(key)` is set by the bot", at: "labels", key)
            } else if !QualifiedName.isValid(key) {
                findings.note(.jobLabels, "`\(key)` is not the key of a label", at: "labels", key)
            } else if !LabelValue.isValid(value) {
                findings.note(.jobLabels, "`\(value)` is not the value of a label", at: "labels", key)
            }
        }
        for key in base.annotations.keys.sorted() where !QualifiedName.isValid(key) {
            findings.note(.jobAnnotations, "`\(key)` is not the key of an annotation", at: "annotations", key)
        }
    }
}
