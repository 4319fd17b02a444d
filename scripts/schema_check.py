#!/usr/bin/env python3
"""Holds configuration files against a schema that `bowsprit schema` printed.

Usage: schema_check.py SCHEMA FILE_OR_DIRECTORY ...

Directories stand for the YAML files below them. Prints each mistake with its file and place, and fails when there is
one; a schema that is none of draft 7 fails too.
"""

import json
import pathlib
import sys

import jsonschema
import yaml


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Reads YAML as Go's sigs.k8s.io/yaml does: times stay texts."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, expression) for tag, expression in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_json(value):
    """What JSON makes of it: keys are texts, and a key without a value is as good as none."""
    if isinstance(value, dict):
        return {str(key): as_json(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value


def is_ignored(file):
    """Whether a .prowignore beside the file has its name."""
    ignored = file.parent / ".prowignore"
    return ignored.exists() and file.name in ignored.read_text().split()


def files(path):
    if path.is_dir():
        return sorted(file for file in path.rglob("*.y*ml") if file.suffix in (".yaml", ".yml") and not is_ignored(file))
    return [path]


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    checked = 0
    mistakes = 0
    for path in sys.argv[2:]:
        for file in files(pathlib.Path(path)):
            checked += 1
            document = as_json(yaml.load(file.read_bytes(), Loader)) or {}
            for mistake in validator.iter_errors(document):
                mistakes += 1
                place = ".".join(str(step) for step in mistake.absolute_path)
                print(f"{file}: {place}: {mistake.message[:200]}")
    print(f"{checked} files, {mistakes} mistakes")
    return 1 if mistakes or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
