/// The names that branches can have.
public enum BranchName {
    /// Whether git takes a text as the name of a branch, by
    /// [its rules](https://git-scm.com/docs/git-check-ref-format), and it is not longer than 200 bytes.
    ///
    /// Git sees bytes, and so does this: a mark that combines with a character does not hide it.
    public static func isValid(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard (1...200).contains(bytes.count), name != "@", bytes.first != UInt8(ascii: "-"),
            bytes.last != UInt8(ascii: "."), bytes.allSatisfy(isAllowed)
        else { return false }
        let pairs = zip(bytes, bytes.dropFirst()).map { [$0, $1] }
        guard !pairs.contains(Array("..".utf8)), !pairs.contains(Array("@{".utf8)) else { return false }
        return bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.first != UInt8(ascii: ".") && !part.suffix(lock.count).elementsEqual(lock)
        }
    }

    private static let lock = Array(".lock".utf8)

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte > UInt8(ascii: " ") && byte != 127 && !"~^:?*[\\".utf8.contains(byte)
    }
}
