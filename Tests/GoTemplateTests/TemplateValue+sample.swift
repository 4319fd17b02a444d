import GoTemplate

extension TemplateValue {
    /// The struct that the table of ``GoRow`` was rendered with.
    static let sample = TemplateValue.record(
        TemplateRecord(
            "Root",
            [
                "Name": "demo",
                "Count": 3,
                "Zero": 0,
                "Ratio": .double(1.5),
                "Yes": true,
                "No": false,
                "Empty": "",
                "Tags": ["a", "b", "c"],
                "None": [],
                "Labels": .strings(["size": "L", "area": "ci"]),
                "Any": ["one": 1, "list": ["x"]],
                "Refs": refs(
                    "web",
                    [pull(7, "ada", "Fix the sails"), pull(9, "bob", #"Add "ropes""#)]
                ),
                "Missing": .null,
                "Extra": [refs("extra", [])],
                "Tricky": #"<a href="x">Tom & 'Jerry'</a>"#,
                "Mixed": ["a", 1, .null, true],
            ]
        )
    )

    private static func refs(_ repo: String, _ pulls: [TemplateValue]) -> TemplateValue {
        .record(TemplateRecord("Refs", ["Org": "acme", "Repo": .string(repo), "Pulls": .list(pulls)]))
    }

    private static func pull(_ number: Int, _ author: String, _ title: String) -> TemplateValue {
        .record(TemplateRecord("Pull", ["Number": .int(number), "Author": .string(author), "Title": .string(title)]))
    }
}
