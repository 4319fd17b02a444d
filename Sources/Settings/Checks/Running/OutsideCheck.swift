/// One question about configuration that only a server can answer.
protocol OutsideCheck: Sendable {
    /// The name of the check and of what it finds.
    var code: RuleCode { get }
    /// When it is asked.
    var set: CheckSet { get }
    /// What is needed to ask, for the message that it was not asked.
    var need: String { get }

    /// Whether there is anything to ask about.
    func applies(to input: CheckInput) -> Bool

    /// What is doubtful, in any order.
    ///
    /// - Throws: What `surroundings` throws; nil from it means that it can't tell.
    func findings(in input: CheckInput, asking surroundings: any CheckSurroundings) async throws -> [CheckFinding]?
}
