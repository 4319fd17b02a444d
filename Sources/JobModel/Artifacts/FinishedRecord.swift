public import Foundation

/// `finished.json`: how a run ended.
public struct FinishedRecord: Codable, Hashable, Sendable {
    /// How a run can end, as readers of the file know it.
    public enum Result: String, Codable, Hashable, Sendable {
        case success = "SUCCESS"
        case failure = "FAILURE"
        case aborted = "ABORTED"
    }

    /// When the run ended, in seconds since 1970.
    public var timestamp: Int
    /// Whether the job passed.
    public var passed: Bool
    /// How it ended.
    public var result: Result
    /// The commit that was tested.
    @OmitEmpty public var revision: String
    /// What else is noted.
    @OmitEmpty public var metadata: [String: JSONValue]

    /// The record of a run.
    public init(spec: ProwJobSpec, result: Result, at time: Date, metadata: [String: JSONValue] = [:]) {
        self.timestamp = Int(time.timeIntervalSince1970.rounded(.down))
        self.passed = result == .success
        self.result = result
        self.revision = spec.testedRefs?.revision ?? ""
        self.metadata = metadata
    }
}
