import Foundation
import JobModel
import Testing

@Suite struct JSONValueTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-12", "1.5", #""""#, #""true""#, #""12""#, "[]", "{}",
        #"{"a":[1,"2",null,{"b":false}],"c":2.25}"#,
    ])
    func roundTrips(text: String) throws {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        #expect(try jsonText(value) == text)
    }

    @Test func literalsAndAccess() {
        let value: JSONValue = ["name": "a", "list": [1, true]]
        #expect(value["name"]?.stringValue == "a")
        #expect(value["list"]?.arrayValue == [.int(1), .bool(true)])
        #expect(value["other"] == nil)
    }
}

/// The JSON of a value with its keys sorted, whatever the coder would do with dates.
func jsonText(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .millisecondsSince1970
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

/// A value from JSON.
func decoded<Value: Decodable>(_ type: Value.Type = Value.self, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
}
