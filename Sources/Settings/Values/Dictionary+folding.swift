extension Dictionary where Key == String {
    /// The value whose key is this one but perhaps for its case.
    func value(folding key: String) -> Value? {
        if let value = self[key] { return value }
        let folded = key.lowercased()
        return first { $0.key.lowercased() == folded }?.value
    }
}
