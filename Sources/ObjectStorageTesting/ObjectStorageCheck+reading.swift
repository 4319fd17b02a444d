import Artifacts

extension ObjectStorageCheck {
    static let reading = [
        ObjectStorageCheck("a range is read, as far as the object goes") { corner in
            try await corner.put("0123456789", to: "digits")
            let table: [(Range<Int64>, String)] = [
                (0..<10, "0123456789"), (3..<5, "34"), (9..<10, "9"), (8..<100, "89"), (10..<20, ""), (50..<60, ""),
                (4..<4, ""),
            ]
            for (range, expected) in table {
                try expect(try await corner.get("digits", range), equals: expected, "the range \(range)")
            }
        },
        ObjectStorageCheck("what is not there is not found") { corner in
            for range in [nil, Int64(0)..<5, Int64(3)..<3] {
                do {
                    _ = try await corner.get("none", range)
                    throw ObjectStorageViolation(description: "an object was found")
                } catch ObjectStorageError.notFound(let address) {
                    let expected = try corner.storage.address(of: corner.name("none"))
                    try expect(address, equals: expected, "the address")
                }
            }
            try expect(try await corner.storage.info(of: corner.name("none"))?.size, equals: nil, "the size")
        },
        ObjectStorageCheck("an object has a size and a time") { corner in
            try await corner.put("abc", to: "timed")
            let info = try await corner.storage.info(of: corner.name("timed"))
            try expect(info?.size, equals: 3, "the size")
            guard info?.modifiedAt != nil else { throw ObjectStorageViolation(description: "there is no time") }
        },
    ]
}
