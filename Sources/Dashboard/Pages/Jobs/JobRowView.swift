import ForgeModel
import Foundation
import JobModel
import WebPages

/// A row of a list of jobs.
struct JobRowView: Sendable {
    struct Pull: Sendable {
        let text: String
        let title: String
        let path: String
        let sha: String
        let head: String
    }

    let key: String
    let path: String
    let job: String
    let mark: MarkView
    let subject: String?
    let subjectPath: String?
    let pulls: [Pull]
    let took: DurationView?
    let created: TimeView

    init(_ job: JobSummary, now: Date) {
        key = job.name
        path = Link.job(job.name)
        self.job = job.job
        mark = MarkView(job.state.mark)
        subject = job.repository?.fullName ?? (job.type == .periodic ? "periodic" : nil)
        subjectPath = job.repository.map { Link.jobs(repository: $0) }
        pulls = job.pullViews
        took = job.started.map { DurationView(from: $0, to: job.finished, now: now) }
        created = TimeView(job.created, now: now)
    }
}

extension JobSummary {
    var pullViews: [JobRowView.Pull] {
        guard let repository else { return [] }
        return pulls.map { pull in
            JobRowView.Pull(
                text: "#\(pull.number)",
                title: pull.title,
                path: Link.pullRequest(ThreadID(repository, pull.number)),
                sha: pull.head.short,
                head: pull.head.text
            )
        }
    }
}
