import YAML

/// A [kubeconfig](https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/) as it is written, as far as it
/// counts.
struct KubeconfigFile: Decodable {
    struct Named<Value: Decodable>: Decodable {
        let name: String
        let value: Value

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: AnyName.self)
            name = try container.decode(String.self, forKey: AnyName("name"))
            let key = ["cluster", "user", "context"].map(AnyName.init).first(where: container.contains)
            value = try container.decode(Value.self, forKey: key ?? AnyName("cluster"))
        }
    }

    struct Cluster: Decodable {
        enum CodingKeys: String, CodingKey {
            case server
            case serverName = "tls-server-name"
            case isInsecure = "insecure-skip-tls-verify"
            case authorityFile = "certificate-authority"
            case authorityData = "certificate-authority-data"
            case proxy = "proxy-url"
        }

        let server: String?
        let serverName: String?
        let isInsecure: Bool?
        let authorityFile: String?
        let authorityData: String?
        let proxy: String?
    }

    struct User: Decodable {
        enum CodingKeys: String, CodingKey {
            case token, tokenFile, username, exec
            case certificateFile = "client-certificate"
            case certificateData = "client-certificate-data"
            case keyFile = "client-key"
            case keyData = "client-key-data"
            case provider = "auth-provider"
            case impersonated = "as"
        }

        let token: String?
        let tokenFile: String?
        let username: String?
        let certificateFile: String?
        let certificateData: String?
        let keyFile: String?
        let keyData: String?
        let exec: YAMLNode?
        let provider: YAMLNode?
        let impersonated: String?
    }

    struct Context: Decodable {
        let cluster: String?
        let user: String?
    }

    enum CodingKeys: String, CodingKey {
        case clusters, users, contexts
        case currentContext = "current-context"
    }

    let clusters: [Named<Cluster>]?
    let users: [Named<User>]?
    let contexts: [Named<Context>]?
    let currentContext: String?

    private struct AnyName: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }
}
