/// A ConfigMap cannot be made to hold what it should.
struct ConfigMapTrouble: Error, CustomStringConvertible {
    /// Why, and what to do.
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
