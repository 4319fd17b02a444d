import JobEngine
import JobModel

extension JobBackendCheck {
    /// Every clause.
    public static var all: [JobBackendCheck] {
        ending + starting + output + stopping + forgetting
    }

    private static let ending = [
        JobBackendCheck("a job whose process ends with 0 passes") { backend, makeJob in
            let run = try await backend.start(makeJob("exit 0"))
            try expect(try await backend.end(of: run).outcome, equals: .passed, "the outcome")
        },
        JobBackendCheck("a job whose process ends otherwise fails, and its message says how") { backend, makeJob in
            let end = try await backend.end(of: try await backend.start(makeJob("exit 3")))
            try expect(end.outcome, equals: .failed, "the outcome")
            try expect(end.message.contains("3"), equals: true, "the status in `\(end.message)`")
        },
        JobBackendCheck("states come in order, to every follower, and end with the end") { backend, makeJob in
            let run = try await backend.start(makeJob("exit 0"))
            async let others = backend.states(of: run).reduce(into: []) { $0.append($1) }
            let states = await backend.states(of: run).reduce(into: []) { $0.append($1) }
            try expect(states.map(\.rank), equals: states.map(\.rank).sorted(), "the order")
            try expect(states.last?.rank, equals: 2, "the last state")
            try expect(await others.last, equals: states.last, "what another follower sees last")
        },
        JobBackendCheck("the end of a run is there for those who come late") { backend, makeJob in
            let run = try await backend.start(makeJob("exit 0"))
            let end = try await backend.end(of: run)
            let states = await backend.states(of: run).reduce(into: []) { $0.append($1) }
            try expect(states, equals: [.ended(end)], "the states after the end")
        },
    ]

    private static let starting = [
        JobBackendCheck("starting a run twice runs it once") { backend, makeJob in
            let job = makeJob("echo ran")
            let run = try await backend.start(job)
            try expect(try await backend.start(job), equals: run, "the second start while it runs")
            _ = try await backend.end(of: run)
            try expect(try await backend.start(job), equals: run, "the second start after the end")
            let output = try await backend.output(of: run)
            try expect(output.ranges(of: "ran").count, equals: 1, "how often it ran, in `\(output)`")
        },
        JobBackendCheck("the run has the job's name and build id") { backend, makeJob in
            let job = makeJob("exit 0")
            try expect(try await backend.start(job), equals: RunID(job), "the run")
        },
        JobBackendCheck("a job that can't run is rejected with a reason") { backend, makeJob in
            var job = makeJob("exit 0")
            job.spec.podSpec = nil
            do throws(BackendError) {
                _ = try await backend.start(job)
            } catch .rejected(let reason) {
                return try expect(reason.isEmpty, equals: false, "an empty reason")
            } catch {
                throw JobBackendViolation(description: "it was refused as \(error), not rejected")
            }
            throw JobBackendViolation(description: "it was started")
        },
        JobBackendCheck("an unknown run is lost") { backend, _ in
            let end = try await backend.end(of: RunID(job: "unknown", buildID: "1"))
            try expect(end.outcome, equals: .lost, "the outcome")
        },
    ]

    private static let output = [
        JobBackendCheck("output comes while the job runs, standard error too") { backend, makeJob in
            let run = try await backend.start(makeJob("echo first; echo second >&2; exec sleep 1000"))
            try await backend.output(of: run, reaches: "second\n")
            try await backend.stop(run, grace: .zero)
        },
        JobBackendCheck("output is complete once a run has ended") { backend, makeJob in
            let script = "i=0; while [ $i -lt 2000 ]; do echo line $i; i=$((i+1)); done; printf end"
            let run = try await backend.start(makeJob(script))
            let output = try await backend.output(of: run)
            try expect(output.hasSuffix("line 1998\nline 1999\nend"), equals: true, "the end of the output")
        },
        JobBackendCheck("output begins where it is asked for") { backend, makeJob in
            let run = try await backend.start(makeJob("printf 0123456789"))
            let whole = try await backend.output(of: run)
            let rest = try await backend.output(of: run, from: Int64(whole.utf8.count - 4))
            try expect(rest, equals: "6789", "the output from an offset")
            let nothing = try await backend.output(of: run, from: Int64(whole.utf8.count))
            try expect(nothing, equals: "", "the output from its end")
        },
        JobBackendCheck("the output of an unknown run is empty") { backend, _ in
            let output = try await backend.output(of: RunID(job: "unknown", buildID: "1"))
            try expect(output, equals: "", "the output")
        },
    ]

    private static let stopping = [
        JobBackendCheck("a stopped run has ended when stop returns, and its output too") { backend, makeJob in
            let run = try await backend.start(makeJob("echo ready; exec sleep 1000"))
            try await backend.output(of: run, reaches: "ready\n")
            try await backend.stop(run, grace: .seconds(30))
            let states = await backend.states(of: run).reduce(into: []) { $0.append($1) }
            try expect(states.count, equals: 1, "the number of states after the stop")
            try expect(try await backend.end(of: run).outcome, equals: .stopped, "the outcome")
            _ = try await backend.output(of: run)
        },
        JobBackendCheck("a run that ignores the request is killed after the grace period") { backend, makeJob in
            let run = try await backend.start(makeJob("trap '' INT TERM; echo ready; sleep 1000 & wait; wait; wait"))
            try await backend.output(of: run, reaches: "ready\n")
            try await backend.stop(run, grace: .zero)
            try expect(try await backend.end(of: run).outcome, equals: .stopped, "the outcome")
        },
        JobBackendCheck("stopping what is over, or unknown, does nothing") { backend, makeJob in
            let run = try await backend.start(makeJob("exit 0"))
            let end = try await backend.end(of: run)
            try await backend.stop(run, grace: .zero)
            try expect(try await backend.end(of: run), equals: end, "the end after the stop")
            try await backend.stop(RunID(job: "unknown", buildID: "1"), grace: .zero)
        },
    ]

    private static let forgetting = [
        JobBackendCheck("a forgotten run is unknown") { backend, makeJob in
            let run = try await backend.start(makeJob("exit 0"))
            _ = try await backend.end(of: run)
            await backend.forget(run)
            try expect(try await backend.end(of: run).outcome, equals: .lost, "the outcome")
        }
    ]
}

extension RunState {
    /// The place of the state among those of a run.
    fileprivate var rank: Int {
        switch self {
        case .preparing: 0
        case .running: 1
        case .ended: 2
        }
    }
}
