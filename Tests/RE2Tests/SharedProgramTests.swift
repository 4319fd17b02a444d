import Testing

@testable import RE2

@Suite struct SharedProgramTests {
    @Test("Expressions with the same pattern and options share a program")
    func sharing() throws {
        let first = try RegularExpression("shared [a-z]+")
        let second = try RegularExpression("shared [a-z]+")
        #expect(first.program === second.program)
        #expect(first.program !== (try RegularExpression("shared [a-z]+", options: .caseInsensitive).program))
        #expect(first.program !== (try RegularExpression("shared [a-z]+", memoryLimit: 1 << 20).program))
    }

    @Test("A pattern keeps its own bytes: one composed otherwise is another")
    func composition() throws {
        let composed = try RegularExpression("caf\u{E9}")
        let decomposed = try RegularExpression("cafe\u{301}")
        #expect(composed != decomposed)
        #expect(composed.matches("caf\u{E9}"))
        #expect(!decomposed.matches("caf\u{E9}"))
    }

    @Test("A program lives no longer than its expressions")
    func lifetime() throws {
        weak var program: Program?
        do {
            let expression = try RegularExpression("lives [0-9]+")
            program = expression.program
            #expect(program != nil)
            withExtendedLifetime(expression) {}
        }
        #expect(program == nil)
        #expect(try RegularExpression("lives [0-9]+").matches("lives 9"))
    }

    @Test("The table forgets expressions that are gone")
    func forgetting() {
        let table = ExpressionTable()
        let kept = (0..<10).map { table.expression(key("kept \($0)")) }
        for number in 0..<10_000 { _ = table.expression(key("\(number)")) }
        #expect(table.count < 200)
        for (number, expression) in kept.enumerated() {
            #expect(table.expression(key("kept \(number)")) === expression)
        }
    }

    @Test("An expression that is said to be valid is compiled when it is used, and matches nothing if it is not valid")
    func uncompiled() {
        let expression = RegularExpression(valid: "used (late)")
        #expect(!expression.shared.isCompiled)
        #expect(expression.matches("used late"))
        #expect(expression.shared.isCompiled)
        #expect(expression.groupCount == 1)
        let wrong = RegularExpression(valid: "wrong (")
        #expect(!wrong.matches("wrong ("))
        #expect(wrong.firstMatch(in: "wrong (") == nil)
        #expect(wrong.allMatches(in: "wrong (").isEmpty)
        #expect(wrong.replacingAll(in: "wrong (", with: "") == "wrong (")
        #expect(wrong.groupCount == 0)
        #expect(RegularExpressionSet([wrong, expression]).matches("used late") == [1])
    }

    @Test("Many tasks may make, use and drop the same expressions at once")
    func concurrency() async {
        let wrong = await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<2_000).count { round in
                        let number = (task + round) % 7
                        let expression = RegularExpression(valid: "^task \(number)$")
                        return !expression.matches("task \(number)") || expression.matches("task x")
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(wrong == 0)
    }

    private func key(_ pattern: String) -> SharedExpression.Key {
        SharedExpression.Key(pattern: pattern, options: [], memoryLimit: RegularExpression.defaultMemoryLimit)
    }
}
