#!/usr/bin/env python3
"""Holds GraphQL documents against a schema.

Usage: check_graphql.py SCHEMA.graphql[.gz] DOCUMENT...

Prints one line for each mistake, with its place, and exits 1 when there is one. Needs graphql-core; see
scripts/setup-checks.
"""

import gzip
import sys
from pathlib import Path

from graphql import GraphQLError, build_schema, parse, validate


def read(path: str) -> str:
    data = Path(path).read_bytes()
    return (gzip.decompress(data) if path.endswith(".gz") else data).decode("utf-8")


def mistakes(schema, path: str):
    try:
        yield from validate(schema, parse(read(path)))
    except GraphQLError as error:
        yield error


def main() -> int:
    if len(sys.argv) < 3:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    # A published schema is taken as it is: checking it takes longer than checking with it.
    schema = build_schema(read(sys.argv[1]), assume_valid=True)
    count = 0
    for path in sys.argv[2:]:
        for error in mistakes(schema, path):
            count += 1
            place = error.locations[0] if error.locations else None
            print(f"{path}:{place.line}:{place.column}: {error.message}" if place else f"{path}: {error.message}")
    print(f"{len(sys.argv) - 2} documents, {count} mistakes")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
