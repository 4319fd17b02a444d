public import Foundation

extension ProwJob {
    /// A new run of a job, labelled as Prow labels it.
    ///
    /// - Parameters:
    ///   - name: The name of the resource, unique among all runs; Prow takes a random UUID.
    ///   - namespace: The namespace of the resource.
    ///   - spec: What runs.
    ///   - labels: Labels of the job and of the event, which win over generated ones. Values that Kubernetes does not
    ///     take are cut to what follows their last slash, or left out.
    ///   - annotations: Annotations of the job, which win over generated ones; those of ``JobAnnotation`` are left out.
    ///   - trust: How far the code is trusted that it runs.
    ///   - time: The time of creation.
    ///   - state: The state to begin in: `triggered`, or `scheduling` where a scheduler chooses the cluster.
    public static func make(
        name: String,
        namespace: String,
        spec: ProwJobSpec,
        labels: [String: String] = [:],
        annotations: [String: String] = [:],
        trust: JobTrust,
        at time: Date,
        state: ProwJobState = .triggered
    ) -> ProwJob {
        let annotations = annotations.filter { !$0.key.hasPrefix(JobAnnotation.prefix) }
        return ProwJob(
            metadata: ObjectMeta(
                name: name,
                namespace: namespace,
                labels: generatedLabels(for: spec).merging(labels) { _, given in given }
                    .compactMapValues(LabelValue.sanitized),
                annotations: [
                    ProwJobKey.job: spec.job, ProwJobKey.context: spec.context, JobAnnotation.trust: trust.rawValue,
                ]
                .filter { !$0.value.isEmpty }
                .merging(annotations) { _, given in given },
                creationTimestamp: time
            ),
            spec: spec,
            status: ProwJobStatus(state: state, startTime: time)
        )
    }

    private static func generatedLabels(for spec: ProwJobSpec) -> [String: String] {
        var labels = [
            ProwJobKey.createdByProw: "true",
            ProwJobKey.type: spec.type.rawValue,
            ProwJobKey.job: LabelValue.truncated(spec.job),
            ProwJobKey.context: LabelValue.truncated(spec.context),
        ]
        guard let refs = spec.mainRefs else { return labels }
        labels[ProwJobKey.org] = refs.org
        labels[ProwJobKey.repo] = refs.repo
        labels[ProwJobKey.baseRef] = refs.baseRef
        if let pull = refs.pulls.first {
            labels[ProwJobKey.pull] = "\(pull.number)"
        }
        return labels
    }
}
