import Foundation

/// The place of a job in the order of starting: by creation, those of one second in the order in which they were seen.
struct JobPlace: Comparable, Hashable {
    let creation: Date
    let arrival: Int
    let name: String

    static func < (one: JobPlace, other: JobPlace) -> Bool {
        one.creation == other.creation ? one.arrival < other.arrival : one.creation < other.creation
    }
}
