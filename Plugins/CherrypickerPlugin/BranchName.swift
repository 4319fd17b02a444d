/// The names that branches can have.
enum BranchName {
    /// Whether git takes a text as the name of a branch, by
    /// [its rules](https://git-scm.com/docs/git-check-ref-format), and it is not longer than 200 bytes.
    static func isValid(_ name: String) -> Bool {
        guard (1...200).contains(name.utf8.count), name != "@", !name.hasPrefix("-"), !name.hasSuffix("."),
            ["..", "@{", "\\"].allSatisfy({ !name.contains($0) }),
            name.unicodeScalars.allSatisfy({
                $0.value > 32 && $0.value != 127 && !" ~^:?*[".unicodeScalars.contains($0)
            })
        else { return false }
        return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && !part.hasPrefix(".") && !part.hasSuffix(".lock")
        }
    }
}
