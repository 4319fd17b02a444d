/// A term and the fields that are asked of it: `.Spec.Refs`, `$pull.Number`, `(index .Pulls 0).SHA`, `"text"`.
struct Operand: Sendable, Hashable {
    /// What a chain of fields begins with, or what stands alone.
    indirect enum Term: Sendable, Hashable {
        /// `.`.
        case dot
        /// `nil`, which only a function takes.
        case none
        /// `true`, `12`, `"text"`.
        case value(TemplateValue)
        /// `$` and `$name`.
        case variable(String)
        /// The name of a function.
        case function(TemplateFunction)
        /// `( ... )`.
        case pipeline(Pipeline)
    }

    /// A field of a chain.
    struct Field: Sendable, Hashable {
        let name: String
        let offset: Int
    }

    let term: Term
    var fields: [Field] = []
    let offset: Int
}
