import PluginKit

/// How one OWNERS file that has a say stands.
struct OwnersFileStatus {
    let path: String
    let isApproved: Bool
    /// Those who approved and are owners here, as GitHub spells them.
    let approvers: [String]

    static func all(in state: ApprovalState) -> [OwnersFileStatus] {
        let unapproved = state.change.unapprovedDirectories(state.approvals.logins)
        return state.change.directories.map { directory in
            let owners = state.change.approvers(of: directory)
            let name = state.change.ownersFileName
            return OwnersFileStatus(
                path: directory.hasSuffix(".md") ? directory : directory.isEmpty ? name : "\(directory)/\(name)",
                isApproved: !unapproved.contains(directory),
                approvers: state.approvals.all.map(\.login).filter(owners.contains).map(\.text).sorted()
            )
        }
    }

    /// Its entry in the notification's list.
    func line(base: String) -> String {
        let link = "[\(path)](\(base)/\(path))"
        let names = "[\(approvers.joined(separator: ","))]"
        if isApproved { return "- ~~\(link)~~ \(names)" }
        guard !approvers.isEmpty else { return "- **\(link)**" }
        return "- **\(link)** \(names)\n  > More approvers are needed: some changed files have other owners."
    }
}
