public import Foundation

/// How a run goes.
public struct ProwJobStatus: Codable, Hashable, Sendable {
    /// When the job was created.
    @RFC3339 public var startTime: Date?
    /// When the job began to run.
    @RFC3339 public var pendingTime: Date?
    /// When the run was over, torn down included.
    @RFC3339 public var completionTime: Date?
    /// How far the run has come.
    public var state: ProwJobState
    /// The state in words, for people.
    @OmitEmpty public var description: String
    /// The web page of the run.
    @OmitEmpty public var url: String
    /// The pod that runs the job.
    @OmitEmpty public var podName: String
    /// The number of the run among those of its job.
    @OmitEmpty public var buildID: String
    /// The number that Jenkins gave the run.
    @OmitEmpty public var jenkinsBuildID: String
    /// How often the pod was started again after it was lost.
    @OmitEmpty public var podRevivalCount: Int
    /// The state that each reporter said last, by the reporter's name.
    @OmitEmpty public var prevReportStates: [String: ProwJobState]

    enum CodingKeys: String, CodingKey, CaseIterable {
        case startTime, pendingTime, completionTime, state, description, url
        case podName = "pod_name"
        case buildID = "build_id"
        case jenkinsBuildID = "jenkins_build_id"
        case podRevivalCount = "pod_revival_count"
        case prevReportStates = "prev_report_states"
    }

    /// The status of a job that was created at `startTime`.
    public init(state: ProwJobState, startTime: Date?) {
        self._startTime = RFC3339(wrappedValue: startTime)
        self._pendingTime = RFC3339(wrappedValue: nil)
        self._completionTime = RFC3339(wrappedValue: nil)
        self.state = state
    }
}
