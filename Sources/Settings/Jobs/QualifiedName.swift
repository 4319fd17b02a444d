import JobModel

/// Kubernetes' rules for the keys of labels and annotations: a name, perhaps after a DNS name and a slash; see
/// [labels](https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set).
enum QualifiedName {
    static func isValid(_ key: String) -> Bool {
        guard let slash = key.utf8.firstIndex(of: UInt8(ascii: "/")) else { return isName(key[...]) }
        return isName(key[slash...].dropFirst()) && isSubdomain(key[..<slash])
    }

    private static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && LabelValue.isValid(String(text))
    }

    private static func isSubdomain(_ text: Substring) -> Bool {
        guard !text.isEmpty, text.utf8.count <= 253 else { return false }
        return text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            guard let first = label.first, let last = label.last else { return false }
            return isAlphanumeric(first) && isAlphanumeric(last)
                && label.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }
}
