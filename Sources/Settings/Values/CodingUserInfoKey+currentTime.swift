extension CodingUserInfoKey {
    /// What time it is, for sections that hold times: a `Date`. Without it, they are not compared.
    public static var currentTime: CodingUserInfoKey? { CodingUserInfoKey(rawValue: "Settings.currentTime") }
}
