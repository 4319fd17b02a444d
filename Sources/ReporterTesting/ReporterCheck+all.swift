import JobModel
import Reporting

extension ReporterCheck {
    /// Every clause.
    public static var all: [ReporterCheck] {
        naming + choosing + telling + failing + enduring
    }

    private static let naming = [
        ReporterCheck("the name is the same each time, of lower-case letters, digits and dashes") { world in
            let name = try world.makeReporter().name.rawValue
            try expect(try world.makeReporter().name.rawValue, equals: name, "the name of another one")
            let isPlain = !name.isEmpty && name.utf8.count <= 63 && name.allSatisfy(isPlain)
            try expect(isPlain, equals: true, "whether `\(name)` is a plain name")
        }
    ]

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLowercase || character.isNumber || character == "-")
    }

    private static let choosing = [
        ReporterCheck("whether it reports depends on the job alone, and tells nobody") { world in
            let reporter = try world.makeReporter()
            for state in ProwJobState.allCases {
                let job = world.makeJob("asked", state)
                let answer = reporter.shouldReport(job)
                try expect(reporter.shouldReport(job), equals: answer, "the second answer for \(state)")
                try expect(try world.makeReporter().shouldReport(job), equals: answer, "another one's for \(state)")
            }
            try expect(try await world.told(), equals: [], "what the service holds")
        },
        ReporterCheck("what was reported before is the chain's affair, not the reporter's") { world in
            let reporter = try world.makeReporter()
            for state in ProwJobState.allCases {
                var job = world.makeJob("asked", state)
                let answer = reporter.shouldReport(job)
                job.status.prevReportStates[reporter.name.rawValue] = state
                try expect(reporter.shouldReport(job), equals: answer, "the answer once \(state) was told")
            }
        },
        ReporterCheck("jobs of every type with nothing in them are reported or passed over") { world in
            let reporter = try world.makeReporter()
            for type in ProwJobType.allCases {
                for state in ProwJobState.allCases {
                    let job = ProwJob(
                        metadata: ObjectMeta(name: "bare"),
                        spec: ProwJobSpec(type: type, job: ""),
                        status: ProwJobStatus(state: state, startTime: nil)
                    )
                    try await world.add(job)
                    if reporter.shouldReport(job) { _ = try await reporter.report(job) }
                }
            }
        },
    ]

    private static let telling = [
        ReporterCheck("what it wants to report, it tells") { world in
            let reporter = try world.makeReporter()
            let job = try await world.reportable(reporter)
            try expect(try await reporter.report(job), equals: .reported, "the outcome")
            try expect(try await world.told().isEmpty, equals: false, "whether the service holds nothing")
        },
        ReporterCheck("a report that is repeated says the same and changes nothing") { world in
            let reporter = try world.makeReporter()
            let job = try await world.reportable(reporter)
            _ = try await reporter.report(job)
            let told = try await world.told()
            var again = job
            again.status.prevReportStates["another-reporter"] = job.status.state
            again.metadata.resourceVersion = "99"
            _ = try await reporter.report(again)
            try expect(try await world.told(), equals: told, "what the service holds after the second report")
        },
        ReporterCheck("reports on many jobs at once are all told") { world in
            let reporter = try world.makeReporter()
            let jobs = try await (0..<20).asyncMap { try await world.reportable(reporter, named: "many-\($0)") }
            let outcomes = try await withThrowingTaskGroup(of: ReportOutcome.self) { group in
                for job in jobs { group.addTask { try await reporter.report(job) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            try expect(outcomes.allSatisfy { $0 == .reported }, equals: true, "whether all were reported")
        },
    ]

    private static let failing = [
        ReporterCheck("a service that fails makes it throw, and once it works again the report is told") { world in
            let reporter = try world.makeReporter()
            let job = try await world.reportable(reporter)
            await world.setMood(.failing)
            try await expectFault { _ = try await reporter.report(job) }
            try expect(try await world.told(), equals: [], "what the failing service holds")
            await world.setMood(.working)
            try expect(try await reporter.report(job), equals: .reported, "the outcome of the next try")
            try expect(try await world.told().isEmpty, equals: false, "whether the service holds nothing")
        },
        ReporterCheck("a report that is cancelled ends, with CancellationError, whatever the service does") { world in
            let reporter = try world.makeReporter()
            let job = try await world.reportable(reporter)
            await world.setMood(.silent)
            let report = Task { try await reporter.report(job) }
            await world.waitUntilAsked()
            report.cancel()
            do {
                throw ReporterViolation(description: "it went on: \(try await report.value)")
            } catch is CancellationError {
                return
            }
        },
    ]

    private static func expectFault(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch is CancellationError {
            throw ReporterViolation(description: "a failing service looks like a cancellation")
        } catch {
            return try expect("\(error)".isEmpty, equals: false, "whether the fault has no words")
        }
        throw ReporterViolation(description: "it did not throw while the service failed")
    }

    private static let enduring = HostileText.all.map { hostile in
        ReporterCheck("hostile texts are told within bounds: \(hostile.name)") { world in
            let reporter = try world.makeReporter()
            let job = try await world.reportable(reporter) { job in hostile.put(into: &job) }
            guard reporter.shouldReport(job) else { return }
            _ = try await reporter.report(job)
            let longest = try await world.told().map(\.utf8.count).max() ?? 0
            try expect(longest <= 256 << 10, equals: true, "whether \(longest) bytes are at most 256 KB")
        }
    }
}

extension Sequence {
    fileprivate func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}
