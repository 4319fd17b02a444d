import PluginKit

extension JobRequest {
    /// Starts the postsubmits of a push. A pushed commit whose own configuration has mistakes gets the central ones.
    ///
    /// - Throws: A fault when the forge does not answer.
    static func requests(for push: PushEvent, _ call: Call) async throws -> [Effect] {
        guard !push.isDeleted, !push.after.isZero else { return [] }
        let changes = ChangedFiles(push.changedPaths.sorted())
        var requests: [JobRequest] = []
        for postsubmit in try await postsubmits(for: push, call)
        where try await postsubmit.shouldRun(branch: push.shortRef, changes: changes) {
            requests.append(
                JobRequest(
                    spec: ProwJobSpec(postsubmit: postsubmit, refs: Refs(push: push)),
                    labels: postsubmit.base.labels,
                    annotations: postsubmit.base.annotations
                )
            )
        }
        return requests.isEmpty ? [] : [.startJobs(requests)]
    }

    private static func postsubmits(for push: PushEvent, _ call: Call) async throws -> [Postsubmit] {
        do {
            return try await call.jobs.postsubmits(in: push.repository, at: push.after)
        } catch is Refusal {
            return call.jobs.centralPostsubmits(in: push.repository)
        }
    }
}
