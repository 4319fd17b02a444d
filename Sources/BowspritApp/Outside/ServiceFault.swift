/// A service that the operator connected did not do what was asked.
struct ServiceFault: Error, Hashable, CustomStringConvertible {
    /// The service, what was asked of it and what came, without keys.
    let description: String
}
