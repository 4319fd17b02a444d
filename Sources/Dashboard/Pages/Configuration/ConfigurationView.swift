import Foundation
import WebPages

/// The configuration: the template `configuration`.
struct ConfigurationView: Sendable {
    struct Finding: Sendable {
        let mark: MarkView
        let place: String
        let messageHTML: HTML
        let code: String
    }

    /// As many as a person reads; the log has them all.
    private static let shown = 200

    let counts: String
    let readAt: TimeView
    let refusedAt: TimeView?
    let findings: [Finding]
    let more: String?

    init(_ state: ConfigurationState, now: Date) {
        counts = state.counts.joined(separator: ", ")
        readAt = TimeView(state.readAt, now: now)
        refusedAt = state.refusedAt.map { TimeView($0, now: now) }
        findings = state.findings.prefix(Self.shown).map { finding in
            Finding(
                mark: finding.isError ? MarkView(.error) : MarkView(.waiting, word: "warning"),
                place: finding.place,
                messageHTML: HTML(sentence: finding.message),
                code: finding.code
            )
        }
        let rest = state.findings.count - Self.shown
        more = rest > 0 ? "\(rest) more: see the log, or run `bowsprit check-config`" : nil
    }
}
