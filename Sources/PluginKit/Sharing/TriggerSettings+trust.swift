public import ForgeModel
public import JobModel

extension TriggerSettings {
    /// The label of pull requests whose author anybody trusted has vouched for.
    public static let okToTest: LabelName = "ok-to-test"

    /// How far the code of a pull request is trusted: fully, if its author is or somebody trusted said `/ok-to-test`.
    ///
    /// That a trusted person asks for a test, or reviews the change, does not make a stranger's code trusted: it runs,
    /// with less allowed.
    ///
    /// - Parameter labels: The labels that the pull request has now.
    /// - Throws: A fault when the forge does not answer.
    public func jobTrust(of pull: PullRequest, labels: [LabelName], _ call: Call) async throws -> JobTrust {
        if labels.contains(Self.okToTest) { return .trusted }
        return try await trust.trusts(pull.author.login, in: pull.repository, call: call) ? .trusted : .untrusted
    }
}
