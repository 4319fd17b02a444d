import PluginKit

/// A configured milestone that is not open in its repository, for the operator.
struct UnknownMilestone: Error, CustomStringConvertible {
    let title: String
    let repository: RepositoryName

    var description: String {
        "\(repository) has no open milestone `\(title)`, which `\(MilestoneApplier.configurationKey)` names"
    }
}
