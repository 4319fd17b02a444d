extension QueryGap {
    /// The gap in Prow's words, with a space in front: the first of what is missing; empty when nothing is.
    var text: String {
        for requirement in requirements {
            switch requirement {
            case .otherBranch(let branch): return " Merging to branch \(branch) is forbidden."
            case .author(let author): return " Must be by author \(author)."
            case .milestone(let milestone): return " Must be in milestone \(milestone)."
            default: continue
            }
        }
        return labelText ?? contextText ?? reviewText ?? blockText
    }

    private var labelText: String? {
        let missing = requirements.compactMap { requirement -> String? in
            if case .label(let either) = requirement { either.joined(separator: " or ") } else { nil }
        }
        if let names = Self.listed(missing) { return " Needs \(names.text) \(names.count == 1 ? "label" : "labels")." }
        let forbidden = requirements.compactMap { requirement -> String? in
            if case .noLabel(let label) = requirement { label } else { nil }
        }
        return Self.listed(forbidden)
            .map { " Should not have \($0.text) \($0.count == 1 ? "label" : "labels")." }
    }

    private var contextText: String? {
        Self.listed(contexts).map {
            $0.count == 1 ? " Job \($0.text) has not succeeded." : " Jobs \($0.text) have not succeeded."
        }
    }

    private var reviewText: String? {
        requirements.contains(.approvingReview)
            ? " PullRequest is missing sufficient approving GitHub review(s)" : nil
    }

    private var blockText: String { isBlocked ? " Blocked by GitHub (branch rulesets or protection)" : "" }

    /// Sorted names as far as about 50 characters take them, at least one, and how many there are; nil for none.
    private static func listed(_ names: [String]) -> (text: String, count: Int)? {
        let sorted = Set(names).sorted()
        guard var text = sorted.first else { return nil }
        for name in sorted.dropFirst() {
            guard text.count + name.count + 2 <= 50 else { break }
            text += ", \(name)"
        }
        return (text, sorted.count)
    }
}
