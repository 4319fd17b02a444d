import ForgeModel
import Foundation
public import GoTemplate
public import JobModel

extension PlankConfiguration {
    /// The web page of a run: the prefix that is configured for a decorated job's repository with the place of its
    /// results, or what the template gives; nil when the configuration says nothing about the job.
    ///
    /// - Throws: what the template can't be rendered with.
    public func jobURL(for job: ProwJob) throws(TemplateError) -> String? {
        if let page = storagePage(of: job) { return page }
        let page = try jobURLTemplate?.render(job) ?? ""
        return page.isEmpty ? nil : page
    }

    /// What the address of a run's web page begins with, before the place of its results; empty for nothing.
    public func jobURLPrefix(of job: ProwJob) -> String {
        let own = job.spec.decorationConfig?.gcsConfiguration?.jobURLPrefix ?? ""
        return own.isEmpty ? prefix(for: job.spec.mainRefs) : own
    }

    private func storagePage(of job: ProwJob) -> String? {
        guard let decoration = job.spec.decorationConfig else { return nil }
        let storage = decoration.gcsConfiguration ?? GCSConfiguration()
        let prefix = jobURLPrefix(of: job)
        guard !prefix.isEmpty, var page = URLComponents(string: prefix) else { return nil }
        let address = storage.bucket.split(separator: "://", maxSplits: 1).map(String.init)
        let provider = address.count == 2 ? address.first ?? "" : "gs"
        let path = ArtifactPath(spec: job.spec, buildID: job.status.buildID, storage: storage).runDirectory
        let parts = [page.path, jobURLPrefixOmitsStorageProvider ? "" : provider, address.last ?? "", path]
        page.path = parts.flatMap { $0.split(separator: "/") }.map { "/\($0)" }.joined()
        return page.string
    }

    private func prefix(for refs: Refs?) -> String {
        guard let refs, !refs.org.isEmpty else { return jobURLPrefixes.values["*"] ?? "" }
        return jobURLPrefixes[RepositoryName(owner: refs.org, name: refs.repo)] ?? ""
    }
}
