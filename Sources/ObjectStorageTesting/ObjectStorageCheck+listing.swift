import Artifacts

extension ObjectStorageCheck {
    private static let paths = ["a.txt", "a/1", "a/2/x", "a/2/y", "a/3", "ab", "b/c/d"]

    static let listing = [
        ObjectStorageCheck("a listing goes through all below a prefix, in order") { corner in
            for path in paths.reversed() { try await corner.put(path, to: path) }
            try expect(try await corner.list(""), equals: paths, "everything")
            try expect(try await corner.list("a/"), equals: ["a/1", "a/2/x", "a/2/y", "a/3"], "what is in a/")
            try expect(
                try await corner.list("a"),
                equals: ["a.txt", "a/1", "a/2/x", "a/2/y", "a/3", "ab"],
                "what begins with a"
            )
            try expect(try await corner.list("c"), equals: [], "what begins with c")
        },
        ObjectStorageCheck("a shallow listing sums up directories") { corner in
            for path in paths { try await corner.put(path, to: path) }
            try expect(try await corner.list("", isShallow: true), equals: ["a.txt", "ab", "a/", "b/"], "the top")
            try expect(try await corner.list("a/", isShallow: true), equals: ["a/1", "a/3", "a/2/"], "what is in a/")
            try expect(try await corner.list("b", isShallow: true), equals: ["b/"], "what begins with b")
        },
        ObjectStorageCheck("pages follow each other without gaps, however short") { corner in
            for path in paths { try await corner.put(path, to: path) }
            for limit in 1...4 {
                try expect(try await corner.list("", limit: limit), equals: paths, "everything by \(limit)")
            }
        },
        ObjectStorageCheck("pages of a shallow listing follow each other without gaps") { corner in
            for path in paths { try await corner.put(path, to: path) }
            for limit in 1...4 {
                try expect(
                    try await corner.list("", isShallow: true, limit: limit),
                    equals: ["a.txt", "ab", "a/", "b/"],
                    "the top by \(limit)"
                )
            }
        },
    ]
}
