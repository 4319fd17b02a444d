import ArgumentParser
import BowspritApp

/// The flags for buckets that results are stored in; those for credentials are Prow's.
struct StorageFlags: ParsableArguments {
    @Option(help: "A file with the JSON key of a Google service account, to store results in gs:// buckets.")
    var gcsCredentialsFile: String?

    @Option(
        help: """
            A JSON file with region, endpoint, insecure, s3_force_path_style, access_key, secret_key and \
            session_token, to store results in s3:// buckets. Without it, AWS_ACCESS_KEY_ID and its like count.
            """
    )
    var s3CredentialsFile: String?

    @Option(help: "How long the copy of a run's results stays in --data once they are in a bucket.")
    var localResultsTtl: String = "168h"

    var options: StorageOptions {
        StorageOptions(
            gcsCredentialsFile: gcsCredentialsFile,
            s3CredentialsFile: s3CredentialsFile,
            localResultsTTL: localResultsTtl
        )
    }
}
