import Foundation
import YAML

/// Addresses that people are sent to can be opened.
struct ValidateURLs: ConfigurationCheck {
    let code = RuleCode.validateURLs
    let set = CheckSet.standard

    func findings(in input: CheckInput) -> [CheckFinding] {
        guard let node = input.trees.config?["status_error_link"], let text = node.text, !text.isEmpty,
            URL(string: text, encodingInvalidCharacters: false)?.host() == nil
        else { return [] }
        return [
            CheckFinding(at: node.location, "`\(text)` is not an address", hint: "use one such as https://example.com")
        ]
    }
}
