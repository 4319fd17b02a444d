#!/usr/bin/env python3
"""Hold recorded traffic against GitHub's contracts.

usage: check_traffic.py CONTRACTS LOG.jsonl [LOG.jsonl ...]

CONTRACTS is the folder with `check_http_log.py` and `check_webhooks.py`. A log named webhooks.jsonl holds payloads,
any other one REST traffic. Exit status 1 when anything does not fit.

Of two templates with as many parameters the one with more literal parts must win: `/commits/{ref}/status` is not
`/commits/{ref}` with a ref of `main/status`. The checker takes the first of its list, so its list is sorted here.
"""
import pathlib
import sys


def main(arguments):
    if len(arguments) < 2:
        sys.exit(__doc__)
    sys.dont_write_bytecode = True
    sys.path.insert(0, arguments[0])
    import check_http_log
    import check_webhooks

    check_http_log.ENDPOINTS.sort(key=lambda pair: (pair[0]["path"].count("{"), -pair[0]["path"].count("/")))
    worst = 0
    for log in arguments[1:]:
        checker = check_webhooks if pathlib.Path(log).name == "webhooks.jsonl" else check_http_log
        worst = max(worst, checker.main([log]))
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
