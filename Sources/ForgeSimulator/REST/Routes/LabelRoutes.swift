/// Labels of repositories and of issues.
enum LabelRoutes {
    static let all: [Route] = [
        .get("/repos/{owner}/{repo}/labels") { call in
            let repository = try call.repository()
            return call.list(repository.labels) { call.render.restLabel($0, in: repository) }
        },
        .post("/repos/{owner}/{repo}/labels") { call in
            let repository = try call.repository()
            let name = try call.text("name", of: "Label")
            return .created(
                try await call.change { transaction in
                    try transaction.require(.write, in: repository.fullName)
                    let label = try transaction.createLabel(
                        name,
                        color: call.body?["color"]?.string,
                        description: call.body?["description"]?.string,
                        in: repository.fullName
                    )
                    return transaction.render.restLabel(label, in: repository)
                }
            )
        },
        .get("/repos/{owner}/{repo}/labels/{name}") { call in
            let repository = try call.repository()
            guard let label = repository.label(call["name"]) else { throw ForgeError.notFound }
            return .ok(call.render.restLabel(label, in: repository))
        },
        .patch("/repos/{owner}/{repo}/labels/{name}") { call in
            let repository = try call.repository()
            return .ok(
                try await call.change { transaction in
                    try transaction.require(.write, in: repository.fullName)
                    let label = try transaction.editLabel(
                        call["name"],
                        newName: call.body?["new_name"]?.string,
                        color: call.body?["color"]?.string,
                        description: call.optionalText("description"),
                        in: repository.fullName
                    )
                    return transaction.render.restLabel(label, in: repository)
                }
            )
        },
        .delete("/repos/{owner}/{repo}/labels/{name}") { call in
            let repository = try call.repository()
            try await call.change { transaction in
                try transaction.require(.write, in: repository.fullName)
                try transaction.deleteLabel(call["name"], in: repository.fullName)
            }
            return .noContent
        },
        .get("/repos/{owner}/{repo}/issues/{issue_number}/labels") { call in
            let (repository, issue) = try call.issue()
            return call.list(issue.labels.compactMap { repository.label($0) }) {
                call.render.restLabel($0, in: repository)
            }
        },
        .post("/repos/{owner}/{repo}/issues/{issue_number}/labels") { call in
            let names = try names(call)
            return try await change(call) { try $0.addLabels(names, $1, $2) }
        },
        .put("/repos/{owner}/{repo}/issues/{issue_number}/labels") { call in
            let names = try names(call)
            return try await change(call) { try $0.setLabels(names, $1, $2) }
        },
        .delete("/repos/{owner}/{repo}/issues/{issue_number}/labels") { call in
            _ = try await change(call) { try $0.setLabels([], $1, $2) }
            return .noContent
        },
        .delete("/repos/{owner}/{repo}/issues/{issue_number}/labels/{name}") { call in
            try await change(call) { try $0.removeLabel(call["name"], $1, $2) }
        },
    ]

    /// The names in a body: a list of names or of labels, alone or as the member `labels`.
    private static func names(_ call: APICall) throws(ForgeError) -> [String] {
        let list = call.body?["labels"] ?? call.body ?? []
        guard let items = list.array else { throw .invalid("Issue", "labels") }
        let names = items.compactMap { $0.string ?? $0["name"]?.string }
        guard names.count == items.count else { throw .invalid("Label", "name") }
        return names
    }

    /// Changes an issue and answers with its labels.
    private static func change(
        _ call: APICall,
        _ body: @Sendable (inout Transaction, String, Int) throws -> Void
    ) async throws -> APIResponse {
        let (repository, issue) = try call.issue()
        let labels = try await call.change { transaction in
            try body(&transaction, repository.fullName, issue.number)
            let after = try transaction.repository(repository.fullName)
            let names = try transaction.issue(repository.fullName, issue.number).labels
            return names.compactMap { after.label($0) }.map { transaction.render.restLabel($0, in: after) }
        }
        return .ok(.array(labels))
    }
}
