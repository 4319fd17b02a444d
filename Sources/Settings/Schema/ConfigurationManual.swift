import ConfigurationSchema
import YAML

/// The manual of all configuration files, made of what their types declare: `docs/configuration.md`.
public enum ConfigurationManual {
    /// The whole text, in Markdown.
    ///
    /// - Parameter sections: The sections of the plugins that there are.
    public static func text(plugins sections: [PluginSection]) -> String {
        let documents = ConfigurationDocument.all(plugins: sections)
        let reference = ConfigurationReference(of: documents) { section, text in
            Set(ConfigurationExamples.mistakes(in: text, for: section).map(\.message))
        }
        return introduction + reference.text
    }

    private static let introduction = """
        # Configuration

        <!-- Made from the declarations in the source. CONTRIBUTING.md says how to make it anew. -->

        Bowsprit reads Prow's files as they are:

        | file | flag | what it says |
        |---|---|---|
        | [`plugins.yaml`](#pluginsyaml) | `--plugin-config` | which plugins are on where, and how each is set |
        | [job files](#job-files) | `--job-config-path` | the jobs, by repository |
        | [`.prow.yaml`](#prowyaml) | | the jobs that a repository brings itself |
        | [`config.yaml`](#configyaml) | `--config-path` | everything else |

        A key that is not listed here is an error, with its line and column. A key without a value has its default.

        ## Values

        - A *duration* is a number with a unit, or several: `90s`, `1h30m`. Units are `ns`, `us`, `ms`, `s`, `m` and `h`.
        - A *regular expression* is one of [RE2](https://github.com/google/re2/wiki/Syntax). It matches anywhere in a \
        text; `^` and `$` bind it to the start and the end.
        - `ORG/REPO` is a repository, `ORG` an organisation or a user, `*` everything. Case does not matter.
        - Unquoted `yes`, `no`, `on` and `off` are `true` and `false`, as in YAML 1.1.

        ## In an editor

        Editors that run [yaml-language-server](https://github.com/redhat-developer/yaml-language-server), such as \
        Visual Studio Code with its YAML extension, complete keys, explain them and mark mistakes. Write the schemas \
        to files:

        ```sh
        bowsprit schema plugins > plugins.schema.json
        bowsprit schema config > config.schema.json
        bowsprit schema jobs > jobs.schema.json
        bowsprit schema prow-yaml > prow-yaml.schema.json
        ```

        and name the one that fits in the first line of a file:

        ```yaml
        # yaml-language-server: $schema=plugins.schema.json
        ```

        """
}
