import ConfigurationSchema
import Foundation
import Testing
import YAML

/// Documents made of sections that have every form.
@Suite struct DocumentTests {
    struct Lamp: ConfigurationSection {
        var color = "red"
        var power: Int?

        static let keys: SectionKeys<Self> = [
            .init("color", \.color, "What it shows: `red` | `green`.", example: "green", isRequired: true),
            .init("power", \.power, "Watts.", example: "60"),
            .init("gas", as: Bool.self, "Whether it burns gas.", example: "true") { $0.power = $1 ? nil : 0 },
        ]

        mutating func finish(_ decoder: any Decoder) throws {
            if color == "green", power == nil { throw decoder.mistake("green needs power", at: "color") }
        }
    }

    struct Pier: ConfigurationSection {
        var lamps: [Lamp] = []
        var signs: [String: Lamp] = [:]
        var isOpen = true

        static let keys: SectionKeys<Self> = [
            .init("lamps", \.lamps, "Its lamps."),
            .init("signs", \.signs, "Lamps with a meaning."),
            .init("open", \.isOpen, "Whether ships may come."),
            .init("flag", as: String.self, "What is hoisted.", hasEffect: false) { _, _ in },
        ]
    }

    static let document = ConfigurationDocument(
        name: "harbor",
        title: "harbor.yaml",
        introduction: "What a harbor has.",
        example: "piers: []",
        keys: [
            KeyDescription(name: "piers", documentation: "The piers.", schema: .map(keys: "`ORG/REPO`", Pier.schema)),
            KeyDescription(name: "first lamp", documentation: "By the gate.", schema: Lamp.schema),
            KeyDescription(name: "any", documentation: "Anything.", schema: .either([.bool, .list(.number)])),
        ]
    )

    static let schema = #"""
        {
          "$schema" : "http://json-schema.org/draft-07/schema#",
          "additionalProperties" : false,
          "definitions" : {
            "Lamp" : {
              "additionalProperties" : false,
              "properties" : {
                "color" : {
                  "description" : "What it shows: red | green.",
                  "examples" : [
                    "green"
                  ],
                  "markdownDescription" : "What it shows: `red` | `green`.\n\nValue: text.",
                  "type" : "string"
                },
                "gas" : {
                  "description" : "Whether it burns gas.",
                  "examples" : [
                    "true"
                  ],
                  "markdownDescription" : "Whether it burns gas.\n\nValue: true or false.",
                  "type" : "boolean"
                },
                "power" : {
                  "description" : "Watts.",
                  "examples" : [
                    "60"
                  ],
                  "markdownDescription" : "Watts.\n\nValue: whole number.",
                  "type" : "integer"
                }
              },
              "required" : [
                "color"
              ],
              "type" : "object"
            },
            "Pier" : {
              "additionalProperties" : false,
              "properties" : {
                "flag" : {
                  "deprecationMessage" : "Bowsprit does nothing with flag.",
                  "description" : "What is hoisted.",
                  "markdownDescription" : "What is hoisted.\n\nValue: text.",
                  "type" : "string"
                },
                "lamps" : {
                  "description" : "Its lamps.",
                  "items" : {
                    "$ref" : "#/definitions/Lamp"
                  },
                  "markdownDescription" : "Its lamps.\n\nValue: list of maps.",
                  "type" : "array"
                },
                "open" : {
                  "default" : true,
                  "description" : "Whether ships may come.",
                  "markdownDescription" : "Whether ships may come.\n\nValue: true or false.",
                  "type" : "boolean"
                },
                "signs" : {
                  "additionalProperties" : {
                    "$ref" : "#/definitions/Lamp"
                  },
                  "description" : "Lamps with a meaning.",
                  "markdownDescription" : "Lamps with a meaning.\n\nValue: map from names to maps.",
                  "type" : "object"
                }
              },
              "type" : "object"
            }
          },
          "properties" : {
            "any" : {
              "anyOf" : [
                {
                  "type" : "boolean"
                },
                {
                  "items" : {
                    "type" : "number"
                  },
                  "type" : "array"
                }
              ],
              "description" : "Anything.",
              "markdownDescription" : "Anything.\n\nValue: true or false, or list of numbers."
            },
            "first lamp" : {
              "$ref" : "#/definitions/Lamp",
              "description" : "By the gate.",
              "markdownDescription" : "By the gate.\n\nValue: map."
            },
            "piers" : {
              "additionalProperties" : {
                "$ref" : "#/definitions/Pier"
              },
              "description" : "The piers.",
              "markdownDescription" : "The piers.\n\nValue: map from `ORG/REPO` to maps.",
              "type" : "object"
            }
          },
          "title" : "harbor.yaml of Bowsprit",
          "type" : "object"
        }
        """#

    @Test func schemasHaveEveryForm() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let schema = JSONSchema(of: Self.document) { .string($0) }
        #expect(String(decoding: try encoder.encode(schema), as: UTF8.self) == Self.schema)
    }

    static let reference = """

        ## harbor.yaml

        What a harbor has.

        ```yaml
        piers: []
        ```

        | key | value | default | meaning |
        |---|---|---|---|
        | `piers` | map from `ORG/REPO` to [maps](#piers) |  | The piers. |
        | `first lamp` | [map](#pierslamps) |  | By the gate. |
        | `any` | true or false, or list of numbers |  | Anything. |

        ### `piers.*`

        | key | value | default | meaning |
        |---|---|---|---|
        | `lamps` | list of [maps](#pierslamps) |  | Its lamps. |
        | `signs` | map from names to [maps](#pierslamps) |  | Lamps with a meaning. |
        | `open` | true or false | `true` | Whether ships may come. |

        Bowsprit takes these keys of Prow and does nothing with them: `flag`.

        ### `piers.*.lamps[]`

        | key | value | default | meaning |
        |---|---|---|---|
        | `color` | text | required | What it shows: `red` \\| `green`. |
        | `power` | whole number |  | Watts. |
        | `gas` | true or false |  | Whether it burns gas. |

        ```yaml
        piers:
          kubernetes/test-infra:
            lamps:
            - color: green
              power: 60
              # gas: true
        ```

        """

    @Test func referencesLinkSectionsAndCommentOutWhatDoesNotFit() {
        let reference = ConfigurationReference(of: [Self.document]) { _, text in
            text.contains("gas") ? ["it burns"] : []
        }
        #expect(reference.text == Self.reference)
    }

    @Test(arguments: [
        (ValueSchema.list(.string("regular expression (RE2)")), "list of regular expressions (RE2)"),
        (.list(.string("`ORG/REPO`")), "list of `ORG/REPO`"), (.list(.string("")), "list of texts"),
        (.map(keys: "names", .list(.integer)), "map from names to list of whole numbers"),
    ])
    func formsHaveWords(form: ValueSchema, words: String) {
        #expect(form.description == words)
    }
}
