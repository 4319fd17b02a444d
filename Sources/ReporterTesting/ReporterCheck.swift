/// One clause of the contract of ``Reporting/Reporter``.
///
///     @Test(arguments: ReporterCheck.all)
///     func `keeps the contract`(_ check: ReporterCheck) async throws {
///         try await check.run(in: MyWorld())
///     }
///
/// Run every check with a time limit: a reporter that breaks the contract may let it wait for ever.
public struct ReporterCheck: Sendable, CustomStringConvertible {
    /// The clause, in words.
    public let description: String
    private let body: @Sendable (any ReporterWorld) async throws -> Void

    init(_ description: String, _ body: @escaping @Sendable (any ReporterWorld) async throws -> Void) {
        self.description = description
        self.body = body
    }

    /// Checks the clause.
    ///
    /// - Parameter world: A world in which nothing was told yet.
    /// - Throws: ``ReporterViolation`` when the reporter does not keep it, and whatever the reporter throws.
    public func run(in world: any ReporterWorld) async throws {
        try await body(world)
    }
}
