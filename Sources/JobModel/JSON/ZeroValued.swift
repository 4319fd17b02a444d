/// A type with a value that means "nothing was said", as every Go type has; see
/// [the zero value](https://go.dev/ref/spec#The_zero_value).
public protocol ZeroValued {
    /// The value that stands for an absent key.
    static var zero: Self { get }

    /// Whether an encoder may leave this value out.
    var isZero: Bool { get }
}

extension ZeroValued where Self: Equatable {
    /// Whether this equals `zero`.
    public var isZero: Bool { self == .zero }
}

extension Bool: ZeroValued {
    /// False.
    public static var zero: Bool { false }
}

extension Int: ZeroValued {
    /// Whether this is 0.
    public var isZero: Bool { self == 0 }
}

extension String: ZeroValued {
    /// The empty string.
    public static var zero: String { "" }

    /// Whether the string is empty.
    public var isZero: Bool { isEmpty }
}

extension Array: ZeroValued {
    /// The empty array.
    public static var zero: [Element] { [] }

    /// Whether the array is empty.
    public var isZero: Bool { isEmpty }
}

extension Dictionary: ZeroValued {
    /// The empty dictionary.
    public static var zero: [Key: Value] { [:] }

    /// Whether the dictionary is empty.
    public var isZero: Bool { isEmpty }
}
