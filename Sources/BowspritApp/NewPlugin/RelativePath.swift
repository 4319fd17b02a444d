import Foundation

/// Paths from one folder to another.
enum RelativePath {
    /// The way from a folder to another, such as `../..`; both are absolute.
    static func from(_ start: URL, to end: URL) -> String {
        let (start, end) = (parts(of: start), parts(of: end))
        let shared = zip(start, end).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: start.count - shared)
        let way = (up + end.dropFirst(shared)).joined(separator: "/")
        return way.isEmpty ? "." : way
    }

    private static func parts(of url: URL) -> [String] {
        url.pathComponents.filter { $0 != "/" }
    }
}
