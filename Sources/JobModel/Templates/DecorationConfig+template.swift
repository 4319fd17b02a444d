import GoTemplate

extension DecorationConfig {
    /// Where results go and how long a job may take, with Go's names; templates don't reach the other settings.
    var templateValue: TemplateValue {
        .record(
            TemplateRecord(
                "DecorationConfig",
                [
                    "Timeout": timeout.map { .string("\($0)") } ?? .null,
                    "GracePeriod": gracePeriod.map { .string("\($0)") } ?? .null,
                    "GCSConfiguration": gcsConfiguration?.templateValue ?? .null,
                ]
            )
        )
    }
}

extension GCSConfiguration {
    fileprivate var templateValue: TemplateValue {
        .record(
            TemplateRecord(
                "GCSConfiguration",
                [
                    "Bucket": .string(bucket),
                    "PathPrefix": .string(pathPrefix),
                    "PathStrategy": .string(pathStrategy?.rawValue ?? ""),
                    "DefaultOrg": .string(defaultOrg),
                    "DefaultRepo": .string(defaultRepo),
                    "MediaTypes": .strings(mediaTypes),
                    "JobURLPrefix": .string(jobURLPrefix),
                    "LocalOutputDir": .string(localOutputDir),
                    "CompressFileTypes": .strings(compressFileTypes),
                ]
            )
        )
    }
}
