/// A piece of a listing in the words of the JSON API.
struct GooglePage: Decodable {
    var items: [GoogleObject]?
    var prefixes: [String]?
    var nextPageToken: String?
}
