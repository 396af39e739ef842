"""Two processes of the service that share one store."""

import base64
import contextlib
import re
import secrets
import shutil
import socket
import subprocess
from concurrent.futures import ThreadPoolExecutor

import bandwidth
import pytest
from bandwidth.exceptions import ApiException

from conftest import Sandbox, code_request
from service import ACCOUNT, PASSWORD, USER, service

# Debian has the server under the name of its checker in a package that starts no server by itself.
PROGRAMS = "valkey-server", "redis-server", "valkey-check-rdb", "redis-check-rdb"
PROGRAM = next(filter(None, map(shutil.which, PROGRAMS)), None)
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="redis-server or valkey-server is needed")


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextlib.contextmanager
def store(folder):
    """Runs a server of the store on a free port; gives its address."""
    server = folder / "redis-server"
    server.symlink_to(PROGRAM)
    port = free_port()
    command = [server, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True) as process:
        try:
            assert any("Ready to accept connections" in line for line in process.stdout)
            yield f"valkey://127.0.0.1:{port}/contract"
        finally:
            process.kill()


@pytest.fixture
def apis(tmp_path):
    """Clients of two processes, and the first one's virtual phones."""
    secret = tmp_path / "secret"
    secret.touch(mode=0o600)
    secret.write_bytes(base64.b64encode(secrets.token_bytes(32)))
    with contextlib.ExitStack() as running:
        options = ["--store", running.enter_context(store(tmp_path)), "--secret-file", str(secret)]
        options += ["--account", ACCOUNT, "--user", USER, "--password", PASSWORD]
        addresses = [running.enter_context(service(tmp_path, *options)) for _ in range(2)]

        def api(address):
            configuration = bandwidth.Configuration(
                host=address + "/api/v1", ignore_operation_servers=True, username=USER, password=PASSWORD)
            return bandwidth.MFAApi(bandwidth.ApiClient(configuration))

        yield [api(address) for address in addresses], Sandbox(addresses[0])


def test_of_many_parallel_checks_at_two_processes_exactly_one_is_valid(apis, number):
    (first, second), sandbox = apis
    first.generate_messaging_code(ACCOUNT, code_request(number))
    code = re.search(r"[0-9]{6}", sandbox.text(number)).group()
    request = bandwidth.VerifyCodeRequest(to=number, code=code, expiration_time_in_minutes=3)

    def check(index):
        try:
            return (first, second)[index % 2].verify_code(ACCOUNT, request).valid
        except ApiException as refusal:
            return refusal.status

    with ThreadPoolExecutor(16) as threads:
        verdicts = list(threads.map(check, range(200)))
    assert verdicts.count(True) == 1
    assert set(verdicts) <= {True, False, 429}


def test_a_lock_of_one_process_holds_at_the_other(apis, number):
    (first, second), _ = apis
    request = bandwidth.VerifyCodeRequest(to=number, code="123456", expiration_time_in_minutes=3)
    for _ in range(5):
        assert first.verify_code(ACCOUNT, request).valid is False
    with pytest.raises(ApiException) as refusal:
        second.verify_code(ACCOUNT, request)
    assert refusal.value.status == 429
