extension GoText {
    /// Anchors, aliases and merge keys.
    static let merges: [GoText] = [
        .init(
            "a: &a {x: 1, w: 2}\nb: {<<: *a, w: 3}",
            json: "{\"a\":{\"w\":2,\"x\":1},\"b\":{\"w\":3,\"x\":1}}",
            isStrict: false
        ),
        .init(
            "a: &a {x: 1, w: 2}\nb: {w: 3, <<: *a}",
            json: "{\"a\":{\"w\":2,\"x\":1},\"b\":{\"w\":2,\"x\":1}}",
            isStrict: false
        ),
        .init(
            "a: &a {x: 1}\nb: &b {x: 2, w: 2}\nc: {<<: [*a, *b]}",
            json: "{\"a\":{\"x\":1},\"b\":{\"w\":2,\"x\":2},\"c\":{\"w\":2,\"x\":1}}",
            isStrict: false
        ),
        .init(
            "a: &a {x: 1}\nb: &b {x: 2, w: 2}\nc: {<<: [*b, *a]}",
            json: "{\"a\":{\"x\":1},\"b\":{\"w\":2,\"x\":2},\"c\":{\"w\":2,\"x\":2}}",
            isStrict: false
        ),
        .init(
            "a: &a {x: 1}\nb: &b {<<: *a, w: 2}\nc: {<<: *b, z: 3}",
            json: "{\"a\":{\"x\":1},\"b\":{\"w\":2,\"x\":1},\"c\":{\"w\":2,\"x\":1,\"z\":3}}"
        ),
        .init(
            "a: &a {x: 1, w: 1}\nb: &b {<<: *a, w: 2}\nc: {<<: *b, w: 3}",
            json: "{\"a\":{\"w\":1,\"x\":1},\"b\":{\"w\":2,\"x\":1},\"c\":{\"w\":3,\"x\":1}}",
            isStrict: false
        ),
        .init(
            "a: &a {x: {p: 1, q: 2}}\nb: {<<: *a, x: {p: 3}}",
            json: "{\"a\":{\"x\":{\"p\":1,\"q\":2}},\"b\":{\"x\":{\"p\":3}}}",
            isStrict: false
        ),
        .init(
            "a: &a {x: 1}\nb: &b {x: 2, w: 2}\nc: {<<: *a, <<: *b}",
            json: "{\"a\":{\"x\":1},\"b\":{\"w\":2,\"x\":2},\"c\":{\"w\":2,\"x\":2}}",
            isStrict: false
        ),
        .init(
            "a: &a {x: 1}\nb: &b {x: 2, w: 2}\nc: {<<: *b, <<: *a}",
            json: "{\"a\":{\"x\":1},\"b\":{\"w\":2,\"x\":2},\"c\":{\"w\":2,\"x\":1}}",
            isStrict: false
        ),
        .init("a: {<<: {x: 1}, w: 2}", json: "{\"a\":{\"w\":2,\"x\":1}}"),
        .init("a: {<<: [{x: 1}, {x: 2, w: 2}], w: 3}", json: "{\"a\":{\"w\":3,\"x\":1}}", isStrict: false),
        .init("a: {<<: []}", json: "{\"a\":{}}"),
        .init("a: {<<: {}}", json: "{\"a\":{}}"),
        .init("a: {<<: }", json: nil),
        .init("a: {<<: ~}", json: nil),
        .init("a: {<<: 1}", json: nil),
        .init("a: {<<: text}", json: nil),
        .init("a: {<<: [1]}", json: nil),
        .init("a: {<<: [[{x: 1}]]}", json: nil),
        .init("a: {'<<': {x: 1}}", json: "{\"a\":{\"<<\":{\"x\":1}}}"),
        .init("a: {\"<<\": {x: 1}}", json: "{\"a\":{\"<<\":{\"x\":1}}}"),
        .init("a: {!!str <<: {x: 1}}", json: "{\"a\":{\"<<\":{\"x\":1}}}"),
        .init("a: {!!merge <<: {x: 1}}", json: "{\"a\":{\"x\":1}}"),
        .init("a: [<<]", json: "{\"a\":[\"<<\"]}"),
        .init("<<: {x: 1}\nw: 2", json: "{\"w\":2,\"x\":1}"),
        .init("a: &a [1]\nb: {<<: *a}", json: nil),
        .init("a: &a 1\nb: *a\nc: &a 2\nd: *a", json: "{\"a\":1,\"b\":1,\"c\":2,\"d\":2}"),
        .init("&k kew: 1\nother: *k", json: "{\"kew\":1,\"other\":\"kew\"}"),
        .init("&k kew: 1\n*k : 2", json: "{\"kew\":2}", isStrict: false),
        .init("a: &a {b: &b [1, 2]}\nc: *b\nd: *a", json: "{\"a\":{\"b\":[1,2]},\"c\":[1,2],\"d\":{\"b\":[1,2]}}"),
        .init("a: &x\nb: *x", json: "{\"a\":null,\"b\":null}"),
        .init("a: &a {x: 1}\nb: {<<: *a, x: ~}", json: "{\"a\":{\"x\":1},\"b\":{\"x\":null}}", isStrict: false),
        .init("a: &a {x: ~}\nb: {<<: *a}", json: "{\"a\":{\"x\":null},\"b\":{\"x\":null}}"),
        .init("a: &a !!str 1\nb: *a", json: "{\"a\":\"1\",\"b\":\"1\"}"),
        .init("- &a {x: 1}\n- *a\n- {<<: *a}", json: "[{\"x\":1},{\"x\":1},{\"x\":1}]"),
        .init("a: &a {x: &v 1}\nb: {<<: *a, z: *v}", json: "{\"a\":{\"x\":1},\"b\":{\"x\":1,\"z\":1}}"),
    ]
}
