import Foundation
public import GoTemplate

extension ProwJob: TemplateSubject {
    /// The job with the names of Prow's Go struct
    /// [ProwJob](https://pkg.go.dev/sigs.k8s.io/prow/pkg/apis/prowjobs/v1#ProwJob).
    public var templateValue: TemplateValue {
        let meta = metadata.templateRecord
        var promoted = Dictionary(meta.fields.map { ($0.name, $0.value) }) { _, last in last }
        promoted["APIVersion"] = .string(apiVersion)
        promoted["Kind"] = .string(kind)
        promoted["Complete"] = .bool(isComplete)
        promoted["ClusterAlias"] = .string(spec.cluster.isEmpty ? "default" : spec.cluster)
        let type = TemplateRecord("TypeMeta", ["Kind": .string(kind), "APIVersion": .string(apiVersion)])
        return .record(
            TemplateRecord(
                "ProwJob",
                [
                    "TypeMeta": .record(type),
                    "ObjectMeta": .record(meta),
                    "Spec": spec.templateValue,
                    "Status": status.templateValue,
                ],
                promoted: promoted
            )
        )
    }

    /// A presubmit for one pull request that has ended, with everything that a job can have.
    public static var templateSample: TemplateValue {
        var refs = Refs(org: "org", repo: "repo", pulls: [Pull(number: 1, author: "author", sha: "sha")])
        refs.bloblessFetch = true
        refs.sparseCheckoutFiles = ["file"]
        var spec = ProwJobSpec(type: .presubmit, job: "job")
        spec.refs = refs
        spec.extraRefs = [refs]
        spec.decorationConfig = DecorationConfig()
        spec.decorationConfig?.timeout = .hours(1)
        spec.decorationConfig?.gracePeriod = .minutes(1)
        spec.decorationConfig?.gcsConfiguration = GCSConfiguration()
        spec.reporterConfig = ReporterConfig(slack: SlackReporterConfig())
        let time = Date(timeIntervalSince1970: 0)
        var status = ProwJobStatus(state: .success, startTime: time)
        status.pendingTime = time
        status.completionTime = time
        return ProwJob(metadata: ObjectMeta(creationTimestamp: time), spec: spec, status: status).templateValue
    }
}
