import Artifacts
import Foundation
import NIOHTTP1
import Testing

@testable import CloudStorage

@Suite struct S3SignatureTests {
    /// The keys and the time of Amazon's examples.
    private static let signature = S3Signature(
        credentials: S3Credentials(
            accessKey: "AKIAIOSFODNN7EXAMPLE",
            secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
        ),
        time: Date(timeIntervalSince1970: 1_369_353_600)
    )
    private static let emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

    private struct Example {
        var method = HTTPMethod.GET
        var path = "/"
        var query: [(String, String)] = []
        var headers: HTTPHeaders = [:]
        var hash = S3SignatureTests.emptyHash
        var expected: String
    }

    /// [Amazon's examples](https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html).
    private static let examples = [
        Example(
            path: "/test.txt",
            headers: ["Range": "bytes=0-9"],
            expected: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"
        ),
        Example(
            method: .PUT,
            path: "/test%24file.text",
            headers: ["Date": "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class": "REDUCED_REDUNDANCY"],
            hash: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
            expected: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"
        ),
        Example(
            query: [("lifecycle", "")],
            expected: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"
        ),
        Example(
            query: [("prefix", "J"), ("max-keys", "2")],
            expected: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"
        ),
    ]

    @Test(arguments: 0..<4)
    func `a signature is the one of Amazon's example`(_ index: Int) {
        let example = Self.examples[index]
        var headers = example.headers
        headers.add(name: "Host", value: "examplebucket.s3.amazonaws.com")
        let signed = Self.signature.headers(
            method: example.method,
            path: example.path,
            query: example.query,
            headers: headers,
            payloadHash: example.hash
        )
        let authorization = signed.first(name: "Authorization") ?? ""
        #expect(authorization.hasSuffix("Signature=\(example.expected)"), "\(authorization)")
        #expect(signed.first(name: "x-amz-date") == "20130524T000000Z")
    }

    @Test(
        arguments: [
            ("results", "", false, "https", "results.s3.eu-west-1.amazonaws.com", ""),
            ("results", "", true, "https", "s3.eu-west-1.amazonaws.com", "/results"),
            ("my.results", "", false, "https", "s3.eu-west-1.amazonaws.com", "/my.results"),
            ("results", "minio:9000", false, "https", "results.minio:9000", ""),
            ("results", "http://minio:9000/", true, "http", "minio:9000", "/results"),
        ]
    )
    func `a bucket has an address`(
        _ bucket: String,
        _ endpoint: String,
        _ isPath: Bool,
        _ scheme: String,
        _ host: String,
        _ base: String
    ) {
        let credentials = S3Credentials(
            region: "eu-west-1",
            endpoint: endpoint,
            forcesPathStyle: isPath,
            accessKey: "a",
            secretKey: "b"
        )
        let location = S3Location(bucket: bucket, credentials: credentials)
        #expect([location.scheme, location.host, location.base] == [scheme, host, base])
    }

    @Test func `credentials come from the file, or else from the environment`() throws {
        let file = """
            {"region": "eu-west-1", "endpoint": "minio:9000", "insecure": true, "s3_force_path_style": true,
             "access_key": "a", "secret_key": "b"}
            """
        let environment = [
            "AWS_ACCESS_KEY_ID": "c", "AWS_SECRET_ACCESS_KEY": "d", "AWS_SESSION_TOKEN": "e", "AWS_REGION": "f",
        ]
        let read = try S3Credentials(file: Data(file.utf8), environment: environment)
        #expect(
            read
                == S3Credentials(
                    region: "eu-west-1",
                    endpoint: "minio:9000",
                    insecure: true,
                    forcesPathStyle: true,
                    accessKey: "a",
                    secretKey: "b"
                )
        )
        let ambient = try S3Credentials(file: nil, environment: environment)
        #expect(ambient == S3Credentials(region: "f", accessKey: "c", secretKey: "d", sessionToken: "e"))
    }

    @Test(arguments: ["nonsense", "{}", #"{"access_key": "a"}"#, #"{"access_key": 1}"#])
    func `credentials without keys are refused`(_ file: String) {
        #expect(throws: ObjectStorageError.self) { try S3Credentials(file: Data(file.utf8), environment: [:]) }
    }

    @Test func `S3's XML is read, and damaged XML is not`() {
        let text = #"<?xml version="1.0"?><A x="y"><B>1 &amp; &#x41;&lt;</B><C/><B>2</B><D><E>3</E></D></A>"#
        let element = S3Element.read(text)
        #expect(element?.name == "A")
        #expect(element?.all("B").map(\.text) == ["1 & A<", "2"])
        #expect(element?["D"]?["E"]?.text == "3")
        #expect(element?["C"]?.text == "")
        for damaged in ["", "text", "<A>", "</A>", "<A", String(repeating: "<a>", count: 100)] {
            #expect(S3Element.read(damaged) == nil, "\(damaged.prefix(20))")
        }
    }
}
