import PluginKit
import PluginTesting
import Testing

@Suite struct HandlerTests {
    static let hold = Command(
        "hold",
        arguments: .any,
        places: .openPullRequests,
        summary: "Holds.",
        examples: ["/hold"]
    )
    static let meow = Command("meow", summary: "Meows.", examples: ["/meow"])
    static let closed = Issue(Sample.pullRequest { $0.state = .closed })

    static let commands = Handler.commands(hold, meow) { event, _ in [.reply(event.summary)] }
    static let texts = Handler.texts(
        at: .openPullRequests,
        help: [hold],
        wants: { event, _ in event.text.body != "thanks" },
        run: { event, _ in [.reply(event.summary)] }
    )
    static let opened = Handler.pullRequest(.opened) { event, _ in [.reply("\(event.pullRequest.id)")] }
    static let labeled = Handler.issue(.labeled) { _, _ in [.reply("labeled")] }
    static let submitted = Handler.review(.submitted) { _, _ in [.reply("submitted")] }
    static let push = Handler.push { _, _ in [.reply("push")] }
    static let status = Handler.status { _, _ in [.reply("status")] }

    @Test(
        arguments: [
            (commands, ForgeEvent.comment("/hold now"), "hold(now)"),
            (commands, .comment("/meow\n/hold\n/test"), "meow() hold() of 3"),
            (commands, .comment("nothing"), nil),
            (commands, .comment("/other"), nil),
            (commands, .comment("/hold", on: closed), nil),
            (commands, .comment("/hold\n/meow", on: closed), "meow() of 2"),
            (commands, .comment("/hold", on: Sample.issue()), nil),
            (commands, .pull(.opened, Sample.pullRequest { $0.body = "/hold" }), "hold()"),
            (commands, .pull(.edited, Sample.pullRequest { $0.body = "/hold" }), nil),
            (commands, .review(.approved, body: "/hold"), "hold()"),
            (commands, .review(.approved, body: "/hold", action: .edited), nil),
            (texts, .comment("nothing"), ""),
            (texts, .comment("/other"), " of 1"),
            (texts, .comment("thanks"), nil),
            (texts, .comment("nothing", on: closed), nil),
            (opened, .pull(.opened), "harbor/lantern#14"),
            (opened, .pull(.closed), nil),
            (opened, .comment("/hold"), nil),
            (labeled, .issue(IssueEvent(action: .labeled, issue: Sample.issue(), sender: Sample.ada)), "labeled"),
            (labeled, .issue(IssueEvent(action: .closed, issue: Sample.issue(), sender: Sample.ada)), nil),
            (submitted, .review(.approved), "submitted"),
            (submitted, .review(.approved, action: .dismissed), nil),
            (push, .push(Sample.push), "push"),
            (push, .pull(.opened), nil),
            (status, .status(Sample.status), "status"),
            (status, .push(Sample.push), nil),
        ] as [(Handler, ForgeEvent, String?)]
    )
    func works(_ handler: Handler, _ event: ForgeEvent, _ reply: String?) async throws {
        let text = TextEvent(event)
        let lines = text.map { CommandLine.lines(of: $0.body) } ?? []
        let effects = try await handler.work(for: event, text: text, lines: lines, jobs: FakeJobs())?.effects(.sample)
        #expect(effects == reply.map { [.reply($0)] })
    }

    @Test func keepsOnlyWhatACheckLetPass() async throws {
        let event = ForgeEvent.comment("/meow\n/hold")
        let text = TextEvent(event)
        let lines = text.map { CommandLine.lines(of: $0.body) } ?? []
        let work = try #require(Self.commands.work(for: event, text: text, lines: lines, jobs: FakeJobs()))
        #expect(work.uses.map(\.command.name) == ["meow", "hold"])
        let kept = try #require(work.keeping(work.uses.suffix(1).map(\.invocation)))
        #expect(try await kept.effects(.sample) == [.reply("hold() of 2")])
        #expect(work.keeping([]) == nil)
    }

    @Test func workWithoutCommandsIsKeptWhole() async throws {
        let work = try #require(Self.push.work(for: .push(Sample.push), text: nil, lines: [], jobs: FakeJobs()))
        #expect(try await work.keeping([])?.effects(.sample) == [.reply("push")])
    }
}

extension CommandEvent {
    /// Its commands, and how many command lines there are beside them.
    fileprivate var summary: String {
        let words = invocations.map { "\($0.word)(\($0.arguments))" }.joined(separator: " ")
        return lines.count == invocations.count ? words : "\(words) of \(lines.count)"
    }
}

extension Sample {
    fileprivate static let ada = User(login: "ada")
    fileprivate static let push = PushEvent(repository: repository, ref: "refs/heads/main", before: "1", after: "2")
    fileprivate static let status = StatusEvent(
        repository: repository,
        sha: "1",
        status: CommitStatus(context: "unit", state: .success, description: "")
    )
}

extension Call {
    fileprivate static let sample = Call(
        deliveryID: "1",
        repository: Sample.repository,
        bot: "bowsprit",
        forge: FakeForge(),
        owners: FakeOwners(OwnersTree(files: [:])),
        jobs: FakeJobs(),
        tide: FakeTide(),
        web: FakeWeb()
    )
}
