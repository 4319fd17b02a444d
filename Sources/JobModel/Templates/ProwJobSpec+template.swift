import GoTemplate

extension ProwJobSpec {
    /// The specification with Go's names. Templates don't reach into the pod and the like.
    var templateValue: TemplateValue {
        .record(
            TemplateRecord(
                "ProwJobSpec",
                [
                    "Type": .string(type.rawValue),
                    "Agent": .string(agent.rawValue),
                    "Cluster": .string(cluster),
                    "Namespace": .string(namespace),
                    "Job": .string(job),
                    "Refs": refs?.templateValue ?? .null,
                    "ExtraRefs": .list(extraRefs.map(\.templateValue)),
                    "Report": .bool(report),
                    "Context": .string(context),
                    "RerunCommand": .string(rerunCommand),
                    "MaxConcurrency": .int(maxConcurrency),
                    "ErrorOnEviction": .bool(errorOnEviction),
                    "PodSpec": Self.closed("PodSpec", podSpec),
                    "JenkinsSpec": Self.closed("JenkinsSpec", jenkinsSpec),
                    "PipelineRunSpec": Self.closed("PipelineRunSpec", pipelineRunSpec),
                    "TektonPipelineRunSpec": Self.closed("TektonPipelineRunSpec", tektonPipelineRunSpec),
                    "DecorationConfig": decorationConfig?.templateValue ?? .null,
                    "ReporterConfig": reporterConfig?.templateValue ?? .null,
                    "RerunAuthConfig": Self.closed("RerunAuthConfig", rerunAuthConfig),
                    "Hidden": .bool(hidden),
                    "ProwJobDefault": Self.closed("ProwJobDefault", prowJobDefault),
                    "JobQueueName": .string(jobQueueName),
                ]
            )
        )
    }

    /// Something that is there or not, and has no fields.
    private static func closed(_ type: String, _ value: (some Any)?) -> TemplateValue {
        value == nil ? .null : .record(TemplateRecord(type, [:]))
    }
}

extension ReporterConfig {
    fileprivate var templateValue: TemplateValue {
        guard let slack else { return .record(TemplateRecord("ReporterConfig", ["Slack": .null])) }
        let fields = TemplateRecord(
            "SlackReporterConfig",
            [
                "Host": .string(slack.host),
                "Channel": .string(slack.channel),
                "JobStatesToReport": .strings((slack.jobStatesToReport ?? []).map(\.rawValue)),
                "ReportTemplate": .string(slack.reportTemplate),
                "Report": slack.report.map(TemplateValue.bool) ?? .null,
            ]
        )
        return .record(TemplateRecord("ReporterConfig", ["Slack": .record(fields)]))
    }
}
