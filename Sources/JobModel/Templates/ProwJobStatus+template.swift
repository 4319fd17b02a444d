import Foundation
import GoTemplate

extension ProwJobStatus {
    /// The status with Go's names.
    var templateValue: TemplateValue {
        .record(
            TemplateRecord(
                "ProwJobStatus",
                [
                    "StartTime": (startTime ?? .goZero).templateValue,
                    "PendingTime": pendingTime?.templateValue ?? .null,
                    "CompletionTime": completionTime?.templateValue ?? .null,
                    "State": .string(state.rawValue),
                    "Description": .string(description),
                    "URL": .string(url),
                    "PodName": .string(podName),
                    "BuildID": .string(buildID),
                    "JenkinsBuildID": .string(jenkinsBuildID),
                    "PodRevivalCount": .int(podRevivalCount),
                    "PrevReportStates": .strings(prevReportStates.mapValues(\.rawValue)),
                ]
            )
        )
    }
}

extension ObjectMeta {
    /// The metadata with Go's names.
    var templateRecord: TemplateRecord {
        TemplateRecord(
            "ObjectMeta",
            [
                "Name": .string(name),
                "GenerateName": .string(other["generateName"]?.stringValue ?? ""),
                "Namespace": .string(namespace),
                "UID": .string(other["uid"]?.stringValue ?? ""),
                "ResourceVersion": .string(resourceVersion),
                "CreationTimestamp": (creationTimestamp ?? .goZero).templateValue,
                "Labels": .strings(labels),
                "Annotations": .strings(annotations),
            ]
        )
    }
}
