public import PluginKit

/// Brings merged changes to other branches.
public protocol CherryPicker: Sendable {
    /// Opens the pull request that a cherry-pick asks for, unless it is open.
    ///
    /// - Returns: What people are told under the merged pull request, in Markdown; nil for nothing.
    /// - Throws: A fault; `Postponed` when it cannot be done yet.
    func perform(_ pick: CherryPick) async throws -> String?
}
