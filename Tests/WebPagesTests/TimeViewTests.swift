import Foundation
import Testing
import WebPages

@Suite("Moments")
struct TimeViewTests {
    private static let now = Date(timeIntervalSince1970: 1_795_410_000)

    @Test(arguments: [
        (0.0, "now"), (4.9, "now"), (-30, "now"), (5, "5 s ago"), (59, "59 s ago"), (60, "1 min ago"),
        (3_599, "59 min ago"), (3_600, "1 h ago"), (86_400, "1 d ago"), (1_209_599, "13 d ago"),
        (1_209_600, "2026-11-09"), (-3_600, "2026-11-23"),
    ])
    func relative(age: TimeInterval, words: String) {
        #expect(TimeView(Self.now.addingTimeInterval(-age), now: Self.now).relative == words)
    }

    @Test("The exact time is there for machines and for people")
    func exact() {
        let view = TimeView(Date(timeIntervalSince1970: 1_795_410_000), now: Self.now)
        #expect(view.iso == "2026-11-23T05:00:00Z")
        #expect(view.exact == "2026-11-23 05:00:00 UTC")
    }

    @Test("What goes on counts from its start; what is over stands still")
    func durations() {
        let start = Self.now.addingTimeInterval(-41.7)
        #expect(DurationView(from: start, to: nil, now: Self.now).words == "41 s")
        #expect(DurationView(from: start, to: nil, now: Self.now).since != nil)
        #expect(DurationView(from: start, to: start.addingTimeInterval(2), now: Self.now).words == "2 s")
        #expect(DurationView(from: start, to: start.addingTimeInterval(2), now: Self.now).since == nil)
    }
}
