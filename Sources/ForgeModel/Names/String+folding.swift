extension StringProtocol {
    /// Whether two names are the same to GitHub, which ignores case in logins, labels and repository names.
    public func equalsFolded(_ other: some StringProtocol) -> Bool {
        let (mine, theirs) = (utf8, other.utf8)
        if mine.elementsEqual(theirs) { return true }
        if mine.allSatisfy({ $0 < 0x80 }) && theirs.allSatisfy({ $0 < 0x80 }) {
            return mine.count == theirs.count
                && zip(mine, theirs).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
        }
        return lowercased() == other.lowercased()
    }
}

extension UInt8 {
    fileprivate var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
