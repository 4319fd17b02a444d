extension ConfigurationExplanationTests {
    /// The whole text for ``texts`` and a changed `a.md`.
    static let expected = """
        o/r, branch main, 1 changed file

        Plugins
          trigger  on for o                                             plugins.yaml:5
          heart    on for o, without effect: Bowsprit does not have it  plugins.yaml:6
          lgtm     on for o/r                                           plugins.yaml:9
          rebase   external, http://rebase, push                        plugins.yaml:12

        Presubmits: 1 runs, 2 do not
          + unit  jobs.yaml:3
              runs for every change; required; /test unit
          - big  jobs.yaml:7
              no changed file matches run_if_changed `go$`; required if it runs; /test big
          - extra  jobs.yaml:14
              only on /test extra; optional; context ci/extra

        Postsubmits: 1 does not
          - publish  jobs.yaml:20
              the branch main is not in branches `rel`

        Jobs of the repository's own: read from .prow.yaml or .prow/ (in_repo_config.enabled.o config.yaml:13), \
        for the clusters default; not shown here

        Decoration on the cluster big
          gcs_configuration.bucket         b         entry 1 (everywhere) config.yaml:6
          gcs_configuration.path_strategy  explicit  entry 1 (everywhere) config.yaml:6
          timeout                          3h0m0s    entry 2 (repo o, cluster big) config.yaml:10
          utility_images.clonerefs         c         entry 1 (everywhere) config.yaml:5
          utility_images.entrypoint        e         entry 1 (everywhere) config.yaml:5
          utility_images.initupload        i         entry 1 (everywhere) config.yaml:5
          utility_images.sidecar           s         entry 1 (everywhere) config.yaml:5

        Decoration on the cluster default
          gcs_configuration.bucket         b         entry 1 (everywhere) config.yaml:6
          gcs_configuration.path_strategy  explicit  entry 1 (everywhere) config.yaml:6
          timeout                          2h0m0s    entry 1 (everywhere) config.yaml:4
          utility_images.clonerefs         c         entry 1 (everywhere) config.yaml:5
          utility_images.entrypoint        e         entry 1 (everywhere) config.yaml:5
          utility_images.initupload        i         entry 1 (everywhere) config.yaml:5
          utility_images.sidecar           s         entry 1 (everywhere) config.yaml:5

        Merging
          merge method: squash (tide.merge_method.o.r.ma config.yaml:19)
          query: label a or b, label lgtm, no label hold, not branch old  config.yaml:21

        Contexts
          required             cla                   required-contexts of tide.context_options config.yaml:27
          required             scan                  required_status_checks.contexts of branch-protection.orgs.o \
        config.yaml:38
          required             unit                  job unit jobs.yaml:3
          required if it runs  big                   job big jobs.yaml:7
          optional             ci/extra              job extra jobs.yaml:14
          optional             matching `^codecov/`  optional-regex-contexts of tide.context_options.orgs.o \
        config.yaml:31
          required if it runs  any other context

        Branch protection
          protect                          true          branch-protection.orgs.o config.yaml:35
          required_status_checks.contexts  [scan, unit]  branch-protection.orgs.o config.yaml:37, required jobs

        """
}
