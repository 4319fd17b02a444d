/// Numbers for distinct values, given in the order in which they first come.
struct Numbering<Value: Hashable> {
    /// The values; a value's number is its position.
    private(set) var values: [Value] = []
    /// The numbers of the values.
    private(set) var numbers: [Value: Int] = [:]

    /// The number of a value; a new one is the count of those before it.
    mutating func number(of value: Value) -> Int {
        if let known = numbers[value] { return known }
        numbers[value] = values.count
        values.append(value)
        return values.count - 1
    }
}
