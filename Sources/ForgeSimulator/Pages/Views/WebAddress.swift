/// Addresses that come from others.
enum WebAddress {
    /// The address if browsers may follow it; others could run a script.
    static func checked(_ address: String) -> String? {
        address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
    }
}
