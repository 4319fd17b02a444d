import SystemPackage
import Testing

@testable import LocalBackend

extension Trait where Self == ConditionTrait {
    /// Skips what needs bubblewrap where that can't be used.
    static var sandboxed: Self {
        .enabled("bubblewrap can't be used here") {
            await Sandbox(readable: [], data: "/nowhere").fault(path: LocalBackendSettings.quick.path) == nil
        }
    }
}
