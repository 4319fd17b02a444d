import JobEngine
import Testing

@Suite(.timeLimit(.minutes(10))) struct WatermarkTests {
    @Test func `a value that is passed already does not wait`() async {
        await Watermark(3).passes(2)
    }

    @Test func `waiting tasks wake when the mark passes their value, not before`() async {
        let mark = Watermark()
        async let first: Void = mark.passes(0)
        async let second: Int64 = {
            await mark.passes(1)
            return mark.value
        }()
        mark.raise(to: 1)
        await first
        mark.raise(to: 1)
        mark.raise(to: 5)
        #expect(await second == 5)
        mark.raise(to: 4)
        #expect(mark.value == 5)
    }

    @Test func `cancelling ends the wait`() async {
        let task = Task { await Watermark().passes(0) }
        task.cancel()
        await task.value
    }
}
