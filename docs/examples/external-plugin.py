#!/usr/bin/env python3
"""An external plugin: answers `/roll` with a die. It needs Python 3 and nothing else.

HOOK_SECRET   the webhook secret    GITHUB_TOKEN  who comments
GITHUB_API    https://api.github.com unless given    PORT  8888 unless given
"""
import hashlib, hmac, json, os, random, re, urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

API = os.environ.get("GITHUB_API", "https://api.github.com")
HELP = {"Description": "Rolls dice.", "Commands": [{"Usage": "/roll", "Description": "Answers with a die.",
        "Featured": False, "Examples": ["/roll"], "WhoCanUse": "Anyone"}]}


def answer(event):
    """Comments once for each new comment that holds the command; edits and deletions hold none."""
    if event.get("action") != "created" or not re.search(r"^/roll[ \t]*\r?$", event["comment"]["body"], re.M):
        return
    repository, number = event["repository"]["full_name"], event["issue"]["number"]
    body = "@%s: %d" % (event["comment"]["user"]["login"], random.randint(1, 6))
    request = urllib.request.Request("%s/repos/%s/issues/%d/comments" % (API, repository, number),
        json.dumps({"body": body}).encode(), {"Authorization": "Bearer " + os.environ["GITHUB_TOKEN"]})
    urllib.request.urlopen(request, timeout=8).close()


class Plugin(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        payload = self.rfile.read(length) if length <= 25 << 20 else b""
        signature = "sha256=" + hmac.new(os.environ["HOOK_SECRET"].encode(), payload, hashlib.sha256).hexdigest()
        if self.path == "/help":
            self.reply(200, json.dumps(HELP))
        elif not hmac.compare_digest(signature.encode(), self.headers.get("X-Hub-Signature-256", "").encode()):
            self.reply(403, "the signature is not right")
        else:
            if self.headers["X-GitHub-Event"] == "issue_comment":
                answer(json.loads(payload))  # An exception answers nothing: the bot tries again.
            self.reply(200, "done")

    def reply(self, status, text):
        self.send_response(status)
        self.send_header("Cache-Control", "no-cache")
        self.end_headers()
        self.wfile.write(text.encode())


if __name__ == "__main__":
    server = ThreadingHTTPServer(("", int(os.environ.get("PORT", "8888"))), Plugin)
    print("listening on port", server.server_port, flush=True)
    server.serve_forever()
