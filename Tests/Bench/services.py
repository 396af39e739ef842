"""The service against a bare route, and the command line against curl."""

import base64
import contextlib
import json
import subprocess
import time

from figures import median

ACCOUNT, USER, PASSWORD = "9900000", "bench", "bench-password"
SEND = {
    "to": "+19195550142", "from": "+19845550100", "applicationId": "93de2206-9669-4e07-948d-329f4b722ee2",
    "message": "Your code is {CODE}", "digits": 6,
}
VERIFY = {"to": "+19195550142", "code": "123456", "expirationTimeInMinutes": 3}
COMMANDS, SECONDS, CONNECTIONS, CODES = 25, 4, 32, 10_000_000


@contextlib.contextmanager
def serving(command, environment):
    """Runs a server that prints its port, alone or as JSON, and ends it."""
    quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
    with subprocess.Popen(command, env=environment, **quiet) as process:
        try:
            answer = json.loads(process.stdout.readline())
            yield answer if isinstance(answer, int) else answer["port"]
        finally:
            process.terminate()


def authorization():
    return "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()


def post(port, path, body):
    """A request as it goes over the wire."""
    content = json.dumps(body)
    return (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: {authorization()}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n{content}"
    ).encode()


def load(program, port, path, body):
    """Requests per second, and the 50th and the 99th percentile of their latency in milliseconds.

    Each request is about another number: wrong tries would lock one that is asked for again and again.
    """
    body = {**body, "to": "+1919" + "0" * 7}
    command = [program, str(port), str(CONNECTIONS), str(SECONDS)]
    answer = subprocess.run(command, input=post(port, path, body), stdout=subprocess.PIPE, check=True).stdout.split()
    rate, middle, slow, refused = (float(part) for part in answer)
    if refused:
        raise SystemExit(f"{refused:.0f} requests to {path} were refused")
    return rate, middle / 1000, slow / 1000


def seconds_of(command, environment):
    start = time.perf_counter()
    answer = subprocess.run(command, env=environment, capture_output=True)
    taken = time.perf_counter() - start
    if answer.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {answer.returncode}: {answer.stderr.decode()}")
    return taken * 1000


def measure(table, vouch, probe, loader, environment, fresh):
    serve = [vouch, "serve", "--port", "0", "--json", "--log-level", "error", "--account", ACCOUNT, "--user", USER]
    serve += ["--password", PASSWORD]
    with serving(serve, fresh) as port, serving([probe, "bare"], environment) as bare:
        measure_commands(table, vouch, port, environment, fresh)
        path = f"/accounts/{ACCOUNT}/code/"
        floor = load(loader, bare, "/bare", VERIFY)
        checks = load(loader, port, path + "verify", VERIFY)
        sends = load(loader, port, path + "messaging", SEND)
        inverse = "0.8 times"
        table.add("checks per second", "", checks[0], floor[0], inverse)
        table.add("  of them p50", "ms", checks[1], floor[1])
        table.add("  of them p99", "ms", checks[2], floor[2])
        table.add("sends per second", "", sends[0], floor[0], inverse)
    codes = subprocess.run([probe, "codes", str(CODES)], stdout=subprocess.PIPE, check=True).stdout
    table.add(f"a live code of {CODES:,} in memory", "bytes", int(codes), None, "160 bytes")


def measure_commands(table, vouch, port, environment, fresh):
    base = f"http://127.0.0.1:{port}"
    ours = [vouch, "send", "--base-url", base, "--account", ACCOUNT, "--sandbox", "--to", SEND["to"], "--json"]
    credentials = {"BW_USERNAME": USER, "BW_PASSWORD": PASSWORD}
    theirs = ["curl", "--silent", "--fail", "--user", f"{USER}:{PASSWORD}", "--json", json.dumps(SEND)]
    theirs.append(f"{base}/accounts/{ACCOUNT}/code/messaging")
    pairs = [(seconds_of(ours, {**fresh, **credentials}), seconds_of(theirs, environment)) for _ in range(COMMANDS)]
    table.add("vouch send, and curl", "ms", *(median(times) for times in zip(*pairs)), "1.5 times")
