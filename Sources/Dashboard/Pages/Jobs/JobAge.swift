import Foundation

/// How far back a list of jobs goes.
enum JobAge: String, CaseIterable, Sendable {
    case hour = "1h"
    case day = "24h"
    case week = "7d"

    var words: String {
        switch self {
        case .hour: "the last hour"
        case .day: "the last day"
        case .week: "the last week"
        }
    }

    var seconds: TimeInterval {
        switch self {
        case .hour: 3_600
        case .day: 86_400
        case .week: 604_800
        }
    }
}
