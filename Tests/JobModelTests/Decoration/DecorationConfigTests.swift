import JobModel
import Testing

@Suite struct DecorationConfigTests {
    @Test(arguments: [
        (#"{}"#, #"{"timeout":"1h"}"#, #"{"timeout":"1h0m0s"}"#),
        (#"{"timeout":"2h"}"#, #"{"timeout":"1h","grace_period":"5s"}"#, #"{"grace_period":"5s","timeout":"2h0m0s"}"#),
        (#"{"gcs_credentials_secret":""}"#, #"{"gcs_credentials_secret":"s"}"#, #"{"gcs_credentials_secret":""}"#),
        (#"{"ssh_key_secrets":["a"]}"#, #"{"ssh_key_secrets":["b"]}"#, #"{"ssh_key_secrets":["a"]}"#),
        (#"{"ssh_key_secrets":[]}"#, #"{"ssh_key_secrets":["b"]}"#, #"{"ssh_key_secrets":["b"]}"#),
        (
            #"{"utility_images":{"sidecar":"mine"}}"#, #"{"utility_images":{"sidecar":"s","clonerefs":"c"}}"#,
            #"{"utility_images":{"clonerefs":"c","sidecar":"mine"}}"#
        ),
        (
            #"{"gcs_configuration":{"bucket":"mine","mediaTypes":{"log":"a/a","txt":"b/b"}}}"#,
            #"{"gcs_configuration":{"bucket":"b","path_strategy":"explicit","mediaTypes":{"log":"d/d"}}}"#,
            #"{"gcs_configuration":{"bucket":"mine","mediaTypes":{"log":"d/d","txt":"b/b"},"path_strategy":"explicit"}}"#
        ),
        (
            #"{"resources":{"sidecar":{"requests":{"cpu":1}}}}"#,
            #"{"resources":{"sidecar":{},"clonerefs":{"limits":{}}}}"#,
            #"{"resources":{"clonerefs":{"limits":{}},"sidecar":{"requests":{"cpu":1}}}}"#
        ),
    ])
    func mergesDefaults(own: String, defaults: String, merged: String) throws {
        let result = try decoded(DecorationConfig.self, own).merging(defaults: decoded(DecorationConfig.self, defaults))
        #expect(try jsonText(result) == merged)
    }

    @Test func everyFieldTakesItsDefault() throws {
        let full = #"""
            {"censor_secrets":true,"censoring_options":{"minimum_secret_length":3},"cookiefile_secret":"c",\#
            "default_memory_request":"4Gi","default_service_account_name":"d","fs_group":1,\#
            "gcs_configuration":{"bucket":"b"},"gcs_credentials_secret":"g","github_api_endpoints":["e"],\#
            "github_app_id":"1","github_app_private_key_secret":{"key":"k","name":"n"},"grace_period":"1s",\#
            "oauth_token_secret":{"key":"k","name":"n"},"pod_pending_timeout":"1m0s","pod_running_timeout":"2m0s",\#
            "pod_unscheduled_timeout":"3m0s","resources":{"sidecar":{}},"run_as_group":2,"run_as_user":3,\#
            "s3_credentials_secret":"s","scheduling_options":{"tolerations":[]},\#
            "set_limit_equals_memory_request":false,"skip_cloning":true,"sparse_checkout_files":["f"],\#
            "ssh_host_fingerprints":["h"],"ssh_key_secrets":["k"],"timeout":"4m0s",\#
            "upload_ignores_interrupts":true,"utility_images":{"sidecar":"i"}}
            """#
        let merged = DecorationConfig().merging(defaults: try decoded(DecorationConfig.self, full))
        #expect(try jsonText(merged) == full)
    }
}
