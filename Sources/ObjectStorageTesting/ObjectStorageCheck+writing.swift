import Artifacts

extension ObjectStorageCheck {
    /// A length that is no multiple of anything, and needs several parts everywhere.
    private static let longLength = 11 * (1 << 20) + 4321

    static let writing = [
        ObjectStorageCheck("what is stored is read, and stored again it is replaced") { corner in
            try await corner.put("old and longer", to: "a/b.txt")
            try await corner.put("new", to: "a/b.txt")
            try expect(try await corner.get("a/b.txt"), equals: "new", "the object")
        },
        ObjectStorageCheck("an empty object is an object") { corner in
            try await corner.put("", to: "empty")
            try expect(try await corner.get("empty"), equals: "", "the object")
            try expect(try await corner.storage.info(of: corner.name("empty"))?.size, equals: 0, "its size")
        },
        ObjectStorageCheck("an object that must be new does not replace another") { corner in
            try await corner.put("first", to: "one", onlyNew: true)
            do {
                try await corner.put("second", to: "one", onlyNew: true)
                throw ObjectStorageViolation(description: "the second object was accepted")
            } catch ObjectStorageError.exists {
                try expect(try await corner.get("one"), equals: "first", "the object")
            }
        },
        ObjectStorageCheck("a long stream arrives whole, in order") { corner in
            let name = try corner.name("long")
            try await corner.storage.put(
                ByteStream(countingTo: longLength),
                to: name,
                ObjectAttributes(),
                onlyNew: false
            )
            try expect(try await corner.storage.info(of: name)?.size, equals: Int64(longLength), "the size")
            let bytes = try await corner.storage.get(name, range: nil).collect(upTo: longLength)
            let expected = try await ByteStream(countingTo: longLength).collect(upTo: longLength)
            guard bytes == expected else { throw ObjectStorageViolation(description: "the bytes differ") }
        },
        ObjectStorageCheck("a stream that fails leaves no object") { corner in
            let name = try corner.name("broken")
            do {
                let stream = ByteStream(countingTo: longLength, failing: true)
                try await corner.storage.put(stream, to: name, ObjectAttributes(), onlyNew: false)
                throw ObjectStorageViolation(description: "the failure of the stream was not told")
            } catch is BrokenStream {
                try expect(try await corner.storage.info(of: name)?.size, equals: nil, "the size")
                try expect(try await corner.list(""), equals: [], "the listing")
            }
        },
        ObjectStorageCheck("attributes are kept where the storage says so") { corner in
            let name = try corner.name("page.html")
            let attributes = ObjectAttributes(contentType: "text/html", metadata: ["link": "gs://a/b"])
            try await corner.storage.put([60, 62], to: name, attributes)
            let kept = try await corner.storage.info(of: name)?.attributes
            guard corner.storage.keepsAttributes else { return }
            try expect(kept, equals: attributes, "the attributes")
        },
        ObjectStorageCheck("a name may hold any character") { corner in
            for path in ["a b+c%2F&d=e?f#g", "ü/日本", "x'y\"<z>*~!()[]{}$,:;@|\\^`", "...", "%", "a\tb"] {
                try await corner.put(path, to: path)
                try expect(try await corner.get(path), equals: path, "the object \(path)")
                try expect(try await corner.list(path), equals: [path], "the listing of \(path)")
                try await corner.storage.delete(try corner.name(path))
                try expect(try await corner.list(path), equals: [], "the listing after \(path) was deleted")
            }
        },
        ObjectStorageCheck("a deleted object is gone, and may be deleted again") { corner in
            try await corner.put("x", to: "gone")
            for _ in 0..<2 {
                try await corner.storage.delete(try corner.name("gone"))
                try expect(try await corner.storage.info(of: corner.name("gone"))?.size, equals: nil, "the size")
            }
        },
    ]
}
