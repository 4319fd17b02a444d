import ForgeModel
import JobModel
import Settings

extension JobsConfiguration {
    /// The jobs of a name: in one repository, or anywhere.
    func runs(named name: String, in repository: RepositoryName? = nil) -> [ConfiguredRun] {
        guard let repository else {
            let repositories = Set(presubmits.keys).union(postsubmits.keys).compactMap { RepositoryName($0) }
            return repositories.sorted().flatMap { runs(named: name, of: $0) }
                + periodics.filter { $0.name == name }.map(ConfiguredRun.periodic)
        }
        return runs(named: name, of: repository)
    }

    private func runs(named name: String, of repository: RepositoryName) -> [ConfiguredRun] {
        presubmits(for: repository).filter { $0.name == name }.map { .presubmit($0, repository) }
            + postsubmits(for: repository).filter { $0.name == name }.map { .postsubmit($0, repository) }
    }

    /// The names of all jobs.
    var names: Set<String> {
        var names = Set(periodics.map(\.name))
        for presubmits in presubmits.values { names.formUnion(presubmits.map(\.name)) }
        for postsubmits in postsubmits.values { names.formUnion(postsubmits.map(\.name)) }
        return names
    }
}
