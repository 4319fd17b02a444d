import JobModel
import YAML

extension BotConfiguration: Decodable {
    private enum CodingKeys: String, CodingKey {
        case plank, sinker, deck, tide
        case logLevel = "log_level"
        case prowJobNamespace = "prowjob_namespace"
        case podNamespace = "pod_namespace"
        case gitHubReporter = "github_reporter"
        case gitHub = "github"
        case inRepoConfig = "in_repo_config"
        case branchProtection = "branch-protection"
        case ownersDirDenylist = "owners_dir_denylist"
        case decorateAllJobs = "decorate_all_jobs"
        case prowJobDefaultEntries = "prowjob_default_entries"
    }

    private enum GitHubKeys: String, CodingKey {
        case linkURL = "link_url"
    }

    /// Sections of Prow that Bowsprit does nothing with.
    private enum OtherSection: String, CodingKey, CaseIterable {
        case gerrit, moonraker, gangway, horologium, scheduler, pipeline
        case slackReporterConfigs = "slack_reporter_configs"
        case managedWebhooks = "managed_webhooks"
        case pubsubSubscriptions = "pubsub_subscriptions"
        case pubsubTriggers = "pubsub_triggers"
        case jenkinsOperators = "jenkins_operators"
        case pushGateway = "push_gateway"
        case defaultJobTimeout = "default_job_timeout"
        case statusErrorLink = "status_error_link"
        case disabledClusters = "disabled_clusters"
    }

    /// Decodes the main file. A section of Prow without effect is kept and gets a warning.
    public init(from decoder: any Decoder) throws {
        self.init()
        let container = try decoder.container(keyedBy: CodingKeys.self)
        logLevel = try container.value(.logLevel, default: logLevel)
        prowJobNamespace = try container.value(.prowJobNamespace, default: prowJobNamespace)
        podNamespace = try container.value(.podNamespace, default: podNamespace)
        plank = try container.value(.plank, default: plank)
        sinker = try container.value(.sinker, default: sinker)
        deck = try container.value(.deck, default: deck)
        tide = try container.value(.tide, default: tide)
        gitHubReporter = try container.value(.gitHubReporter, default: gitHubReporter)
        if container.contains(.gitHub) {
            let gitHub = try container.nestedContainer(keyedBy: GitHubKeys.self, forKey: .gitHub)
            gitHubLinkURL = try gitHub.value(.linkURL, default: gitHubLinkURL)
        }
        inRepoConfig = try container.value(.inRepoConfig, default: inRepoConfig)
        branchProtection = try container.value(.branchProtection, default: branchProtection)
        ownersDirDenylist = try container.value(.ownersDirDenylist, default: ownersDirDenylist)
        decorateAllJobs = try container.value(.decorateAllJobs, default: decorateAllJobs)
        prowJobDefaultEntries = try container.list(.prowJobDefaultEntries)
        otherSections = try Self.otherSections(decoder)
        let sections = try decoder.container(keyedBy: OtherSection.self)
        // Nothing reports to Slack yet; what can't work once something does is told now.
        _ = try sections.decodeIfPresent([String: SlackReporterConfiguration].self, forKey: .slackReporterConfigs)
    }

    private static func otherSections(_ decoder: any Decoder) throws -> [String: JSONValue] {
        let container = try decoder.container(keyedBy: OtherSection.self)
        var sections: [String: JSONValue] = [:]
        for key in OtherSection.allCases {
            guard let section = try container.decodeIfPresent(JSONValue.self, forKey: key) else { continue }
            sections[key.rawValue] = section
            let message = "Bowsprit does nothing with `\(key.rawValue)`"
            try decoder.report(DiagnosticError(.sectionWithoutEffect, message, severity: .warning), at: key)
        }
        return sections
    }
}
