extension Transaction {
    /// The most remarks that GitHub takes in one request.
    private static let mostAnnotations = 50
    private static let mostActions = 3

    /// Adds the remarks of a request to those that a check run has, and takes over its buttons.
    func applyOutput(_ fields: JSON, to run: inout State.CheckRun) throws(ForgeError) {
        let annotations = fields["output"]?["annotations"]?.array ?? []
        guard annotations.count <= Self.mostAnnotations else {
            let message = "No more than \(Self.mostAnnotations) annotations are allowed"
            throw .invalid("CheckRun", "annotations", code: "custom", message: message)
        }
        var added: [State.CheckAnnotation] = []
        for annotation in annotations { added.append(try Self.annotation(annotation)) }
        if !added.isEmpty { run.annotations = (run.annotations ?? []) + added }
        guard let actions = fields["actions"]?.array else { return }
        guard actions.count <= Self.mostActions else {
            throw .invalid("CheckRun", "actions", code: "custom", message: "No more than three actions are allowed")
        }
        var buttons: [State.CheckAction] = []
        for action in actions { buttons.append(try Self.action(action)) }
        run.actions = buttons
    }

    private static func annotation(_ json: JSON) throws(ForgeError) -> State.CheckAnnotation {
        guard let path = json["path"]?.string, let start = json["start_line"]?.int, let end = json["end_line"]?.int,
            let level = json["annotation_level"]?.string, let message = json["message"]?.string
        else { throw .invalid("CheckRun", "annotations", code: "missing_field") }
        let columns = (json["start_column"]?.int, json["end_column"]?.int)
        let isPlaced = start >= 1 && end >= start && (start == end || columns == (nil, nil))
        guard isPlaced, ["notice", "warning", "failure"].contains(level), !path.isEmpty, !path.hasPrefix("/"),
            !message.isEmpty, message.utf8.count <= 64 << 10, (json["title"]?.string ?? "").count <= 255
        else { throw .invalid("CheckRun", "annotations") }
        return State.CheckAnnotation(
            path: path,
            startLine: start,
            endLine: end,
            startColumn: columns.0,
            endColumn: columns.1,
            level: level,
            title: json["title"]?.string,
            message: message
        )
    }

    private static func action(_ json: JSON) throws(ForgeError) -> State.CheckAction {
        guard let label = json["label"]?.string, let description = json["description"]?.string,
            let identifier = json["identifier"]?.string
        else { throw .invalid("CheckRun", "actions", code: "missing_field") }
        guard (1...20).contains(label.count), (1...40).contains(description.count),
            (1...20).contains(identifier.count)
        else { throw .invalid("CheckRun", "actions") }
        return State.CheckAction(label: label, description: description, identifier: identifier)
    }

    /// Presses a button of a check run, or GitHub's own that runs it again; only those who may push can.
    ///
    /// - Parameter button: The identifier of the button; nil for GitHub's own.
    mutating func pressCheckRun(_ fullName: String, _ id: Int, button: String?) throws(ForgeError) {
        try require(.write, in: fullName)
        guard let run = try repository(fullName).checkRuns.first(where: { $0.id == id }) else { throw .notFound }
        guard let button else { return try tellCheckRun("rerequested", run, in: fullName) }
        guard run.actions?.contains(where: { $0.identifier == button }) == true else { throw .notFound }
        try tellCheckRun("requested_action", run, in: fullName, ["requested_action": ["identifier": .string(button)]])
    }

    /// Presses GitHub's button that runs all checks of a check suite again; only those who may push can.
    mutating func pressCheckSuite(_ fullName: String, _ id: Int) async throws {
        try require(.write, in: fullName)
        try await tellCheckSuite("rerequested", id, in: fullName)
    }

    /// Tells of a check suite.
    mutating func tellCheckSuite(_ action: String, _ id: Int, in fullName: String) async throws {
        let repository = try repository(fullName)
        let runs = repository.checkRuns.filter { $0.suite == id }
        guard let run = runs.last, let commit = try await git(fullName).commit(run.headSHA) else {
            throw ForgeError.notFound
        }
        let suite = render.checkSuite(run, in: repository).merging([
            "latest_check_runs_count": .int(Set(runs.map(\.name)).count),
            "head_commit": render.pushedCommit(commit, in: repository)
                .removing("distinct", "url", "added", "removed", "modified"),
            "check_runs_url": .string("\(render.urls.repository(fullName))/check-suites/\(id)/check-runs"),
        ])
        tell("check_suite", action: action, in: fullName, ["check_suite": suite])
    }
}
