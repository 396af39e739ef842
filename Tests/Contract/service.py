"""The service under test, as a process of its own on a free port."""

import contextlib
import json
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ACCOUNT, USER, PASSWORD = "9900000", "contract", "contract-password"


def ended(process):
    """Ends a process, kindly at first."""
    process.terminate()
    try:
        return process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait()


@contextlib.contextmanager
def service(folder, *arguments):
    """Runs `vouch serve` with its log in a folder; gives its address without a prefix."""
    program = Path(os.environ.get("VOUCH", ROOT / ".build/debug/vouch")).absolute()
    command = [program, "serve", "--port", "0", "--json", "--log-level", "error", *arguments]
    with open(folder / "service.log", "ab") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log)
        try:
            line = process.stdout.readline()
            if not line:
                raise SystemExit(f"{program} serve does not start; it says why in {log.name}")
            yield f"http://127.0.0.1:{json.loads(line)['port']}"
        finally:
            process.stdout.close()
            status = ended(process)
        if status != 0:
            raise SystemExit(f"{program} serve ended with {status}; see {log.name}")
