import PluginKit

extension JobRequest {
    /// Starts the postsubmits of a push. A pushed commit whose own configuration has mistakes gets the central ones, and
    /// a status that says so.
    ///
    /// - Throws: A fault when the forge does not answer.
    static func requests(for push: PushEvent, _ call: Call) async throws -> [Effect] {
        guard !push.isDeleted, !push.after.isZero else { return [] }
        let changes = ChangedFiles(push.changedPaths.sorted())
        let (postsubmits, mistake) = try await postsubmits(for: push, call)
        var requests: [JobRequest] = []
        for postsubmit in postsubmits
        where try await postsubmit.shouldRun(branch: push.shortRef, changes: changes) {
            requests.append(
                JobRequest(
                    spec: ProwJobSpec(postsubmit: postsubmit, refs: Refs(push: push)),
                    labels: postsubmit.base.labels,
                    annotations: postsubmit.base.annotations,
                    trust: .postMerge
                )
            )
        }
        let status = mistake.map {
            Effect.setStatus($0.status(push.repository, call), on: push.after, in: push.repository)
        }
        return [status].compactMap(\.self) + (requests.isEmpty ? [] : [.startJobs(requests)])
    }

    private static func postsubmits(
        for push: PushEvent,
        _ call: Call
    ) async throws
        -> ([Postsubmit], InvalidJobConfiguration?)
    {
        do {
            return (try await call.jobs.postsubmits(in: push.repository, at: push.after), nil)
        } catch let mistake as InvalidJobConfiguration {
            return (call.jobs.centralPostsubmits(in: push.repository), mistake)
        }
    }
}
