public import Foundation

/// Runs a simulator in a fresh temporary folder while a closure uses it, and leaves nothing behind: for tests.
///
/// - Parameters:
///   - now: The time; unless given, the forge's clock stands still at 2026-01-02T03:04:05Z.
///   - body: What to do with it.
/// - Throws: Where the simulator can't start, and whatever the closure throws.
public func withForge<Value: Sendable>(
    webhookSecret: String? = nil,
    now: @escaping @Sendable () -> Date = { Date(timeIntervalSince1970: 1_767_323_045) },
    mounting mount: @escaping ForgeSimulator.Mount = { _ in },
    _ body: @escaping @Sendable (ForgeSimulator) async throws -> Value
) async throws -> Value {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("forge-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: directory) }
    let forge = try await ForgeSimulator(
        configuration: .init(dataDirectory: directory, webhookSecret: webhookSecret, now: now)
    )
    return try await forge.run(mounting: mount) { try await body(forge) }
}
