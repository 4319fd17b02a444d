import PluginKit

/// What becomes of a request for labels: which change, and what is said of the others.
struct LabelChanges {
    private let thread: ThreadID
    private let repositoryLabels: [LabelName]
    private var additions: [LabelName]
    private var removals: [LabelName]
    private var complaints: [String]

    /// Compares a request with the labels that there are.
    init(_ request: LabelRequest, inRepository all: [LabelName], onThread present: [LabelName], thread: ThreadID) {
        self.thread = thread
        repositoryLabels = all
        let absent = request.additions.filter { !present.contains($0) }
        let (known, unknown) = (absent.filter(all.contains), absent.filter { !all.contains($0) })
        let (set, unset) = (
            request.removals.filter(present.contains), request.removals.filter { !present.contains($0) }
        )
        additions = known + Self.needs(request, present, all)
        removals = set
        complaints = request.complaints
        if !unknown.isEmpty { complaints.append(complaint(aboutUnknown: unknown)) }
        if !unset.isEmpty { complaints.append("There is no \(unset.quoted) here to take off.") }
    }

    /// Labels such as `needs-kind`, for categories of which nothing is left.
    private static func needs(_ request: LabelRequest, _ present: [LabelName], _ all: [LabelName]) -> [LabelName] {
        Label.wantedCategories.compactMap { category in
            let isOfCategory = { (label: LabelName) in label.hasPrefix("\(category)/") }
            let need = LabelName("needs-\(category)")
            let isLeftBare =
                all.contains(need) && !present.contains(need) && request.removals.contains(where: isOfCategory)
                && !request.additions.contains(where: isOfCategory)
                && present.filter(isOfCategory).allSatisfy(request.removals.contains)
            return isLeftBare ? need : nil
        }
    }

    private func complaint(aboutUnknown labels: [LabelName]) -> String {
        let categories = Set(labels.compactMap { $0.text.split(separator: "/").first })
        let others = repositoryLabels.filter { label in categories.contains { label.hasPrefix("\($0)/") } }.sorted()
        let hint = others.isEmpty ? "" : " It has: \(others.quoted)."
        return "\(thread.repository) has no \(labels.quoted).\(hint)"
    }

    /// Drops what a person may not do, and says who may.
    ///
    /// - Throws: A fault when the forge does not answer.
    mutating func weigh(_ restrictions: [Restriction], for login: Login, _ forge: any ForgeReader) async throws {
        let organization = thread.repository.owner
        for restriction in restrictions where (additions + removals).contains(restriction.label) {
            if try await restriction.allows(login, in: organization, forge) { continue }
            additions.removeAll { $0 == restriction.label }
            removals.removeAll { $0 == restriction.label }
            complaints.append("`\(restriction.label)` can be set by \(restriction.words(in: organization)).")
        }
        if additions.contains(Label.membersLabel), try await !forge.isMember(login, of: organization) {
            additions.removeAll { $0 == Label.membersLabel }
            complaints.append("`\(Label.membersLabel)` is put on by members of \(organization).")
        }
    }

    /// The changes, each label in the repository's spelling, and one reply about the rest.
    var effects: [Effect] {
        additions.map { .setLabel(spelled($0), present: true, on: thread) }
            + removals.map { .setLabel(spelled($0), present: false, on: thread) }
            + (complaints.isEmpty ? [] : [.reply(complaints.joined(separator: "\n\n"))])
    }

    private func spelled(_ label: LabelName) -> LabelName { repositoryLabels.first { $0 == label } ?? label }
}
