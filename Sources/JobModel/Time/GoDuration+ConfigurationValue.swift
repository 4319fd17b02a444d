public import ConfigurationSchema

extension GoDuration: ConfigurationValue {
    /// A duration string.
    public static var schema: ValueSchema { .string("duration") }

    /// The shortest duration string: `48h` and not `48h0m0s`.
    public var literal: ConfigurationLiteral? {
        var text = description
        for (tail, kept) in [("m0s", "m"), ("h0m", "h")] where text.hasSuffix(tail) {
            text = text.dropLast(tail.utf8.count) + kept
        }
        return .string(text)
    }
}
