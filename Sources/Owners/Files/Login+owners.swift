public import ForgeModel

extension Login {
    /// Reads a login as OWNERS files are compared: in lower case, without one leading `@`.
    public init(owner text: some StringProtocol) {
        self.init(mention: text.lowercased())
    }
}
