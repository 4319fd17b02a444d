import ForgeModel
import Foundation
public import GitHubForge
public import Settings

/// How `bowsprit check-config` was asked to run: the flags of Prow's `checkconfig`, and a few more.
public struct CheckConfigOptions: Sendable {
    /// In which form findings are printed.
    public enum Output: String, CaseIterable, Sendable {
        /// For people: each finding with its line.
        case text
        /// One JSON document.
        case json
        /// [Workflow commands](https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands)
        /// that GitHub shows in a pull request.
        case github
    }

    /// What plugins.yaml may switch on.
    public var plugins = PluginList.builtin
    /// Where config.yaml is (`--config-path`); nil for none.
    public var configPath: String?
    /// Where job files are, a file or a folder (`--job-config-path`); nil for none.
    public var jobConfigPath: String?
    /// Where plugins.yaml is (`--plugin-config`); nil for none.
    public var pluginConfigPath: String?
    /// Where files are that add to config.yaml and plugins.yaml (`--supplemental-...`).
    public var supplemental = SupplementalPaths()
    /// The repository, `ORG/REPO`, whose own jobs are checked (`--prow-yaml-repo-name`).
    public var ownJobsRepository: String?
    /// Where its own jobs are (`--prow-yaml-path`); nil for a checkout in the usual places.
    public var ownJobsPath: String?
    /// The checks that are asked (`--warnings`); none stands for the default ones.
    public var warnings: [String] = []
    /// The checks that are not asked (`--exclude-warning`).
    public var excludedWarnings: [String] = []
    /// Whether the default ones are asked besides `warnings` (`--include-default-warnings`).
    public var includesDefaultWarnings = false
    /// The keys that the annotations of every job must have (`--required-job-annotations`).
    public var requiredJobAnnotations: [String] = []
    /// Whether expensive and optional checks are asked (`--expensive-checks`).
    public var isExpensive = false
    /// Whether warnings are errors (`--strict`).
    public var isStrict = false
    /// What becomes of the findings of a rule, each as `CODE=LEVEL` (`--rule`).
    public var rules: [String] = []
    /// In which form findings are printed (`--output`).
    public var output = Output.text
    /// Where GitHub is.
    public var endpoints = GitHubEndpoints()
    /// Where the token is (`--github-token-path`); nil for none.
    public var tokenPath: String?
    /// The app's id (`--github-app-id`); nil for none.
    public var appID: String?
    /// Where the app's private key is (`--github-app-private-key-path`).
    public var appPrivateKeyPath: String?

    /// Asks for the default checks of no files, printed as text.
    public init() {}

    /// The names that `warnings` takes.
    public static var warningNames: [String] {
        CheckSelection.names
    }
}

extension CheckConfigOptions {
    /// Where the files are.
    ///
    /// - Throws: ``UserError`` when there is nothing to check.
    func paths() throws(UserError) -> SettingsPaths {
        guard configPath != nil || jobConfigPath != nil || pluginConfigPath != nil || ownJobsRepository != nil else {
            throw UserError(
                "nothing to check; give --config-path, --job-config-path, --plugin-config or several of them"
            )
        }
        return SettingsPaths(
            config: configPath,
            jobConfig: jobConfigPath,
            pluginConfig: pluginConfigPath,
            supplemental: supplemental
        )
    }

    /// The files with a repository's own jobs: those of `--prow-yaml-path`, or of a checkout, which lies where a Prow
    /// job has it or is the working directory. Nil when they are not asked for.
    ///
    /// - Throws: ``UserError`` when the flags don't go together or there are no such files.
    func ownJobs() throws(UserError) -> (repository: RepositoryName, files: OwnJobFiles)? {
        guard let ownJobsRepository else {
            guard ownJobsPath == nil else {
                throw UserError("--prow-yaml-path needs --prow-yaml-repo-name: whose jobs they are")
            }
            return nil
        }
        guard let repository = RepositoryName(ownJobsRepository) else {
            throw UserError("--prow-yaml-repo-name: \(ownJobsRepository) is not of the form ORG/REPO")
        }
        if let ownJobsPath {
            guard FileManager.default.fileExists(atPath: ownJobsPath) else {
                throw UserError("--prow-yaml-path: there is no \(ownJobsPath)")
            }
            return (repository, OwnJobFiles(path: ownJobsPath))
        }
        let clone = "/home/prow/go/src/github.com/\(repository)"
        let checkout = FileManager.default.fileExists(atPath: clone) ? clone : "."
        guard let files = OwnJobFiles(checkout: checkout) else {
            throw UserError("there is no .prow.yaml and no .prow in \(checkout); give --prow-yaml-path")
        }
        return (repository, files)
    }

    /// Which checks are asked.
    ///
    /// - Throws: ``UserError`` for a name that there isn't.
    func selection() throws(UserError) -> CheckSelection {
        // As in Prow, an app's credentials ask for the check of its installations.
        let added = appID == nil ? [] : [RuleCode.validateGitHubAppInstallation.rawValue]
        do {
            return try CheckSelection(
                warnings: warnings + added,
                excluded: excludedWarnings,
                includesDefaults: includesDefaultWarnings || warnings.isEmpty,
                isExpensive: isExpensive
            )
        } catch {
            throw UserError("--warnings: \(error)")
        }
    }

    /// What becomes of findings.
    ///
    /// - Throws: ``UserError`` for a rule that can't be followed.
    func policy() throws(UserError) -> RulePolicy {
        do {
            return try RulePolicy(rules: rules, excluded: excludedWarnings, isStrict: isStrict)
        } catch {
            throw UserError("--rule: \(error)")
        }
    }

    /// The credentials for GitHub; nil where there are none, so that checks which need them are skipped.
    ///
    /// - Throws: ``UserError`` when they are of both kinds, or files that can't be read.
    func credentials() throws -> GitHubCredentials? {
        guard tokenPath != nil || appID != nil || appPrivateKeyPath != nil else { return nil }
        return try GitHubCredentials(tokenPath: tokenPath, appID: appID, appPrivateKeyPath: appPrivateKeyPath)
    }
}
