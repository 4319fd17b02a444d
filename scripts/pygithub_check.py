#!/usr/bin/env python3
"""Drive a simulated GitHub with PyGithub, a client that knows nothing of it.

usage: pygithub_check.py URL TOKEN [ORGANISATION]

URL is the simulator's address, such as http://127.0.0.1:8080; TOKEN belongs to an owner of the organisation,
which is `harbor` unless given. The script makes a repository there, works in it as a person would, and compares
what comes back. Exit status 1 with one line at the first difference, 2 for wrong arguments or a missing package.
"""
import sys
import time

try:
    from github import Auth, Github, GithubException
    from requests.exceptions import RequestException
except ImportError:
    print("pygithub_check: install the PyPI package PyGithub first", file=sys.stderr)
    sys.exit(2)


class Difference(Exception):
    pass


def same(what, actual, expected):
    if actual != expected:
        raise Difference(f"{what}: expected {expected!r}, got {actual!r}")


def refused(what, status, action):
    try:
        action()
    except GithubException as error:
        same(f"{what}: status", error.status, status)
    else:
        raise Difference(f"{what}: was not refused")


def find_organization(github, user):
    organization = github.get_organization(sys.argv[3] if len(sys.argv) > 3 else "harbor")
    if user.login not in [member.login for member in organization.get_members(role="admin")]:
        raise Difference(f"{user.login} is no owner of {organization.login}: give a token of one")
    return organization


def issues(repository, user):
    issue = repository.create_issue("Dark", body="It is dark.", labels=["area/new"])
    same("issue author", issue.user.login, user.login)
    same("labels of the issue", [label.name for label in issue.labels], ["area/new"])
    for number in range(1, 46):
        issue.create_comment(f"comment {number}")
    comments = list(issue.get_comments())
    same("comments over two pages", [c.body for c in comments], [f"comment {n}" for n in range(1, 46)])
    same("number of comments", issue.get_comments().totalCount, 45)
    comments[0].edit("changed")
    same("changed comment", issue.get_comment(comments[0].id).body, "changed")
    comments[1].delete()
    same("number of comments after one is deleted", issue.get_comments().totalCount, 44)
    same("reaction", comments[0].create_reaction("heart").content, "heart")
    issue.add_to_labels("kind/bug", "area/new")
    same("labels", sorted(label.name for label in issue.get_labels()), ["area/new", "kind/bug"])
    issue.remove_from_labels("kind/bug")
    same("labels after one is removed", [label.name for label in issue.get_labels()], ["area/new"])
    refused("removing a label that isn't there", 404, lambda: issue.remove_from_labels("kind/bug"))
    issue.add_to_assignees(user.login)
    same("assignees", [a.login for a in repository.get_issue(issue.number).assignees], [user.login])
    milestone = repository.create_milestone("v1")
    issue.edit(title="Dim", milestone=milestone)
    same("milestone", repository.get_issue(issue.number).milestone.title, "v1")
    issue.edit(state="closed")
    same("open issues", [i.number for i in repository.get_issues(state="open")], [])
    same("events", [e.event for e in issue.get_events()][:1], ["labeled"])


def pull_requests(repository, user):
    main = repository.get_branch("main")
    repository.create_git_ref("refs/heads/topic", main.commit.sha)
    made = repository.create_file("docs/guide.md", "Add a guide", "Guide\n", branch="topic")
    same("file", repository.get_contents("docs/guide.md", ref="topic").decoded_content, b"Guide\n")
    pull = repository.create_pull(base="main", head="topic", title="Guide", body="Please read.", draft=False)
    same("pull requests", [p.number for p in repository.get_pulls()], [pull.number])
    same("mergeable", repository.get_pull(pull.number).mergeable, True)
    same("files", [(f.filename, f.status, f.additions) for f in pull.get_files()], [("docs/guide.md", "added", 1)])
    same("commits", [c.sha for c in pull.get_commits()], [made["commit"].sha])
    pull.add_to_labels("lgtm")
    same("labels of the pull request", [label.name for label in pull.get_labels()], ["lgtm"])
    pull.create_issue_comment("/test all")
    same("comments", [c.body for c in pull.get_issue_comments()], ["/test all"])
    review = pull.create_review(body="Reads well", event="COMMENT")
    same("reviews", [(r.id, r.state) for r in pull.get_reviews()], [(review.id, "COMMENTED")])
    refused("approving one's own pull request", 422, lambda: pull.create_review(event="APPROVE"))
    statuses(repository, pull)
    refused("merging another head", 409, lambda: pull.merge(sha=main.commit.sha))
    merged = pull.merge(merge_method="squash", sha=pull.head.sha)
    same("merged", merged.merged, True)
    same("merged pull request", pull.is_merged(), True)
    same("head of main", repository.get_branch("main").commit.sha, merged.sha)
    same("merged file", repository.get_contents("docs/guide.md").decoded_content, b"Guide\n")
    same("author of the merge's pull request", repository.get_pull(pull.number).merged_by.login, user.login)


def statuses(repository, pull):
    commit = repository.get_commit(pull.head.sha)
    commit.create_status("pending", context="unit", description="running")
    commit.create_status("success", context="unit", description="12 of 12", target_url="http://127.0.0.1/log")
    combined = commit.get_combined_status()
    same("combined status", combined.state, "success")
    same("contexts", [(s.context, s.description) for s in combined.statuses], [("unit", "12 of 12")])
    same("all statuses", [s.state for s in commit.get_statuses()], ["success", "pending"])
    run = repository.create_check_run("lint", pull.head.sha, status="in_progress")
    run.edit(conclusion="success")
    same("check runs", [(r.name, r.conclusion) for r in commit.get_check_runs()], [("lint", "success")])


def search(github, repository):
    found = github.search_issues(f"repo:{repository.full_name} is:pr is:merged label:lgtm")
    same("search", [issue.title for issue in found], ["Guide"])


def main():
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        return 2
    url = sys.argv[1].rstrip("/")
    github = Github(
        base_url=f"{url}/api/v3",
        timeout=60,
        auth=Auth.Token(sys.argv[2]),
        retry=None,
        seconds_between_requests=0,
        seconds_between_writes=0,
    )
    try:
        user = github.get_user()
        organization = find_organization(github, user)
        before = organization.get_repos().totalCount
        repository = organization.create_repo(f"check-{int(time.time())}", auto_init=True)
        same("number of repositories", organization.get_repos().totalCount, before + 1)
        repository.create_label("kind/bug", "ff0000", "Something is broken")
        same("labels of the repository", [label.name for label in repository.get_labels()], ["kind/bug"])
        issues(repository, user)
        pull_requests(repository, user)
        search(github, repository)
        same("rate limit", github.get_rate_limit().resources.core.remaining > 0, True)
    except Difference as difference:
        print(f"pygithub_check: {difference}", file=sys.stderr)
        return 1
    except GithubException as error:
        print(f"pygithub_check: refused: {error}", file=sys.stderr)
        return 1
    except RequestException as error:
        print(f"pygithub_check: no answer from {url}: {error}", file=sys.stderr)
        return 1
    print("pygithub_check: everything came back as expected")
    return 0


if __name__ == "__main__":
    sys.exit(main())
