import ForgeModel
import Testing

@Suite("Durations in words")
struct DurationWordsTests {
    @Test(arguments: [
        (Duration.zero, "0 s"), (.milliseconds(-5), "0 s"), (.microseconds(20), "1 ms"), (.milliseconds(120), "120 ms"),
        (.seconds(1), "1 s"), (.seconds(41), "41 s"), (.seconds(60), "1 min"), (.seconds(134), "2 min 14 s"),
        (.seconds(3_600), "1 h"), (.seconds(3_725), "1 h 2 min"), (.seconds(90_000), "1 d 1 h"),
        (.seconds(86_460), "1 d"),
    ])
    func words(duration: Duration, words: String) {
        #expect(duration.words == words)
    }
}
