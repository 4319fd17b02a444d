import ForgeModel
import GoTemplate
import JobModel
import Logging
import Settings

extension SettingsSnapshot {
    /// The web page of a run where the configuration says one. A template that can't be rendered is told to the
    /// operator and gives none.
    func jobPage(of job: ProwJob, logger: Logger) -> String? {
        rendered("plank.job_url_template", job, logger) { () throws(TemplateError) in try bot.plank.jobURL(for: job) }
    }

    /// What the comment about failed jobs says besides its table, as `plank.report_templates` has it for the
    /// repository; nil where it has nothing, or can't be rendered.
    func reportNote(on job: ProwJob, logger: Logger) -> String? {
        guard let refs = job.spec.refs else { return nil }
        let template = bot.plank.reportTemplates[RepositoryName(owner: refs.org, name: refs.repo)]
        return rendered("plank.report_templates", job, logger) { () throws(TemplateError) in
            try template?.render(job)
        }
    }

    private func rendered(
        _ key: String,
        _ job: ProwJob,
        _ logger: Logger,
        _ render: () throws(TemplateError) -> String?
    ) -> String? {
        do throws(TemplateError) {
            return try render()
        } catch {
            let metadata: Logger.Metadata = ["key": "\(key)", "job": "\(job.name)", "error": "\(error)"]
            logger.warning("a template can't be rendered", metadata: metadata)
            return nil
        }
    }
}
