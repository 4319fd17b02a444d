import Foundation
import YAML

/// How files are read: what is made of findings, and what time it is.
struct SettingsReading: Sendable {
    /// How grave findings are.
    var rules = RulePolicy()
    /// What times in files are compared with; nil not to.
    var time: Date?

    /// The decoder for it.
    var decoder: YAMLDecoder {
        var decoder = YAMLDecoder.settings
        if rules != RulePolicy() {
            decoder.severity = { [rules] in rules.applied(to: [$0]).first?.severity }
        }
        if let key = CodingUserInfoKey.currentTime, let time { decoder.userInfo[key] = time }
        return decoder
    }
}
