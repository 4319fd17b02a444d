import JobModel
import YAML

/// The clusters of jobs are those that the bot reaches.
struct ClusterPresence: OutsideCheck {
    let code = RuleCode.validateClusterField
    let set = CheckSet.standard
    let need = "the status file of the build clusters"

    func applies(to input: CheckInput) -> Bool {
        statusFile(input) != nil
    }

    func findings(in input: CheckInput, asking surroundings: any CheckSurroundings) async throws -> [CheckFinding]? {
        guard let file = statusFile(input), let clusters = try await surroundings.buildClusters(inStatusFile: file)
        else {
            return nil
        }
        let known = clusters.sorted()
        return input.jobs.filter { $0.base.agent != .jenkins && !clusters.contains($0.base.cluster) }.map {
            CheckFinding(
                $0,
                "cluster",
                message: "there is no build cluster `\($0.base.cluster)`",
                hint: Spelling.suggestion(for: $0.base.cluster, among: known)
            )
        }
    }

    private func statusFile(_ input: CheckInput) -> String? {
        let file = input.trees.config?.at("plank", "build_cluster_status_file")?.text
        return file?.isEmpty == false ? file : nil
    }
}
