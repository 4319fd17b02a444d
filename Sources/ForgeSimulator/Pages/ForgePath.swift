import WebPages

/// The addresses of pages.
enum ForgePath {
    static func repository(_ fullName: String) -> String {
        "/" + fullName.split(separator: "/").map { URLPath.encode(String($0)) }.joined(separator: "/")
    }

    static func pull(_ fullName: String, _ number: Int) -> String {
        "\(repository(fullName))/pull/\(number)"
    }
}
