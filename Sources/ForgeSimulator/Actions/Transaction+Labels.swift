extension Transaction {
    /// Puts labels on an issue; a label that the repository lacks is made, as GitHub does.
    mutating func addLabels(_ names: [String], _ fullName: String, _ number: Int) throws(ForgeError) {
        try require(.triage, in: fullName)
        for name in names {
            let existing = try repository(fullName).label(name)
            let label =
                if let existing { existing } else {
                    try createLabel(name, color: nil, description: nil, in: fullName)
                }
            guard try !issue(fullName, number).labels.contains(label.name) else { continue }
            try update(fullName, number) { $0.labels.append(label.name) }
            try log("labeled", fullName, number) { $0.label = label }
            tellIssue("labeled", fullName, number, ["label": render.label(label, in: try repository(fullName))])
        }
    }

    mutating func removeLabel(_ name: String, _ fullName: String, _ number: Int) throws(ForgeError) {
        try require(.triage, in: fullName)
        let labels = try issue(fullName, number).labels
        guard let label = try repository(fullName).label(name), labels.contains(label.name) else {
            throw ForgeError(404, "Label does not exist")
        }
        try update(fullName, number) { $0.labels.removeAll { $0 == label.name } }
        try log("unlabeled", fullName, number) { $0.label = label }
        tellIssue("unlabeled", fullName, number, ["label": render.label(label, in: try repository(fullName))])
    }

    mutating func setLabels(_ names: [String], _ fullName: String, _ number: Int) throws(ForgeError) {
        try require(.triage, in: fullName)
        let wanted = Set(names.map { $0.lowercased() })
        for label in try issue(fullName, number).labels where !wanted.contains(label.lowercased()) {
            try removeLabel(label, fullName, number)
        }
        try addLabels(names, fullName, number)
    }

    /// Assigns people; those who can't be assigned are left out without a word, as GitHub does.
    mutating func addAssignees(_ logins: [String], _ fullName: String, _ number: Int) throws(ForgeError) {
        try require(.triage, in: fullName)
        for login in logins {
            let repository = try repository(fullName)
            let issue = try issue(fullName, number)
            guard let account = state.account(login), issue.assignees.count < 10,
                !issue.assignees.contains(account.login),
                state.isAssignable(login, to: issue, in: repository)
            else { continue }
            try update(fullName, number) { $0.assignees.append(account.login) }
            try log("assigned", fullName, number) { $0.subject = account.login }
            tellIssue("assigned", fullName, number, ["assignee": render.user(account.login)])
        }
    }

    mutating func removeAssignees(_ logins: [String], _ fullName: String, _ number: Int) throws(ForgeError) {
        try require(.triage, in: fullName)
        for login in logins {
            guard let account = state.account(login),
                try issue(fullName, number).assignees.contains(account.login)
            else { continue }
            try update(fullName, number) { $0.assignees.removeAll { $0 == account.login } }
            try log("unassigned", fullName, number) { $0.subject = account.login }
            tellIssue("unassigned", fullName, number, ["assignee": render.user(account.login)])
        }
    }
}
