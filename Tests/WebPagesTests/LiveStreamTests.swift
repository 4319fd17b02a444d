import Testing
import WebPages

@Suite("The live stream")
struct LiveStreamTests {
    @Test("A subscriber hears each topic it asked for once, in order")
    func coalesces() async {
        let live = LiveStream()
        let subscription = live.subscribe(to: ["jobs", "pr"])
        for topic in ["jobs", "pr", "jobs", "other", "jobs"] as [LiveTopic] { live.publish(topic) }
        live.finish()
        var heard: [LiveTopic] = []
        for await topic in subscription { heard.append(topic) }
        #expect(heard == ["jobs", "pr"])
    }

    @Test("A topic that was taken is heard again")
    func again() async {
        let live = LiveStream()
        let subscription = live.subscribe(to: ["jobs"])
        var iterator = subscription.makeAsyncIterator()
        for _ in 0..<3 {
            live.publish("jobs")
            #expect(await iterator.next() == "jobs")
        }
        subscription.cancel()
        #expect(await iterator.next() == nil)
    }

    @Test("Who went is forgotten")
    func forgets() async {
        let live = LiveStream()
        do {
            let kept = live.subscribe(to: ["a"])
            _ = live.subscribe(to: ["b"])
            #expect(live.subscriptionCount == 1)
            kept.cancel()
        }
        #expect(live.subscriptionCount == 0)
    }

    @Test("After the end nobody waits")
    func finished() async {
        let live = LiveStream()
        live.finish()
        for await _ in live.subscribe(to: ["a"]) { Issue.record("there is nothing to hear") }
        #expect(live.subscriptionCount == 0)
    }

    @Test("A cancelled reader stops")
    func cancellation() async {
        let live = LiveStream()
        let subscription = live.subscribe(to: ["a"])
        let reader = Task { for await _ in subscription {} }
        reader.cancel()
        await reader.value
        #expect(live.subscriptionCount == 0)
    }

    @Test(arguments: [
        (ServerSentEvent(data: "jobs"), "data: jobs\n\n"),
        (
            ServerSentEvent(event: "lines", id: "12.3", data: "a\nb\r\n"),
            "event: lines\nid: 12.3\ndata: a\ndata: b\ndata: \n\n"
        ),
        (ServerSentEvent(event: "a\nb", id: "1\r\n2", data: ""), "event: ab\nid: 12\ndata: \n\n"),
        (ServerSentEvent(data: "a\u{2028}b"), "data: a\u{2028}b\n\n"),
    ])
    func framing(event: ServerSentEvent, text: String) {
        #expect(event.text == text)
    }
}
