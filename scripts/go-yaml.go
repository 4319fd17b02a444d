// Prints what Go's sigs.k8s.io/yaml, with which Prow reads its configuration, makes of YAML texts: one row for
// Tests/YAMLTests/Traps for each text of the JSON list on standard input.
//
//	apt-get install golang-go golang-k8s-sigs-yaml-dev
//	echo '["010", "yes"]' | GO111MODULE=off GOPATH=/usr/share/gocode go run scripts/go-yaml.go scalars
//	echo '["a: 1\n---\nb: 2"]' | GO111MODULE=off GOPATH=/usr/share/gocode go run scripts/go-yaml.go texts
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"sigs.k8s.io/yaml"
)

func main() {
	var texts []string
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, text := range texts {
		if len(os.Args) > 1 && os.Args[1] == "scalars" {
			var value struct{ V string }
			err := yaml.Unmarshal([]byte("v: "+text), &value)
			whole := toJSON("v: "+text, yaml.YAMLToJSON)
			whole = strings.TrimSuffix(strings.TrimPrefix(whole, `{"v":`), "}")
			fmt.Printf("        .init(%s, json: %s, text: %s),\n", quoted(text), optional(whole), textOr(value.V, err))
		} else {
			whole := toJSON(text, yaml.YAMLToJSON)
			strict := ""
			if whole != "" && toJSON(text, yaml.YAMLToJSONStrict) == "" {
				strict = ", isStrict: false"
			}
			fmt.Printf("        .init(%s, json: %s%s),\n", quoted(text), optional(whole), strict)
		}
	}
}

func toJSON(text string, convert func([]byte) ([]byte, error)) string {
	raw, err := convert([]byte(text))
	if err != nil {
		return ""
	}
	var value interface{}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	if decoder.Decode(&value) != nil {
		return ""
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	if encoder.Encode(value) != nil {
		return ""
	}
	return strings.TrimSuffix(out.String(), "\n")
}

func optional(text string) string {
	if text == "" {
		return "nil"
	}
	return quoted(text)
}

func textOr(text string, err error) string {
	if err != nil {
		return "nil"
	}
	return quoted(text)
}

// quoted writes a text as a Swift literal.
func quoted(text string) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			out.WriteRune('\\')
			out.WriteRune(r)
		case r == '\n':
			out.WriteString(`\n`)
		case r < 0x20 || r >= 0x7f:
			fmt.Fprintf(&out, `\u{%X}`, r)
		default:
			out.WriteRune(r)
		}
	}
	return `"` + out.String() + `"`
}
