"""What every test with the official SDK starts from."""

import itertools
import json
import os
import re
import urllib.parse
import urllib.request

import bandwidth
import pytest

from service import ACCOUNT, PASSWORD, USER

SMS_APPLICATION = "93de2206-9669-4e07-948d-329f4b722ee2"
VOICE_APPLICATION = "6b4b2c30-5d5e-4c3b-9d0e-7a1f0c2d9b11"
SENDER = "+19845550100"

lines = itertools.count()


class Sandbox:
    """The service's virtual phones and its clock."""

    def __init__(self, address):
        self.address = address

    def ask(self, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(self.address + "/sandbox" + path, data) as answer:
            return json.load(answer)

    def phone(self, number):
        return self.ask("/phones/" + urllib.parse.quote(number))

    def text(self, number):
        return self.phone(number)["messages"][0]["text"]

    def code(self, number):
        """The code of the newest text."""
        return re.search(r"[0-9]{4,8}", self.text(number)).group()

    def spoken_code(self, number):
        """The code of the newest call, which speaks its digits one by one."""
        words = re.findall(r"\b[0-9]\b", self.phone(number)["calls"][0]["transcript"])
        return "".join(words)

    def advance(self, seconds):
        self.ask("/clock", {"advanceSeconds": seconds})


@pytest.fixture(scope="session")
def address():
    """The service's address, without a prefix."""
    return os.environ["VOUCH_ADDRESS"]


@pytest.fixture
def sandbox(address):
    return Sandbox(address)


@pytest.fixture(params=["/api/v1", ""], ids=["live-prefix", "no-prefix"])
def host(request, address):
    """The base URL: as Bandwidth has it, and as test suites of its SDKs have it."""
    return address + request.param


@pytest.fixture
def number():
    """A number that no other test uses."""
    return f"+1919556{next(lines):04}"


@pytest.fixture
def client(host):
    """Makes a client of the service; without credentials of another kind it is one with Basic credentials."""

    def make(**credentials):
        credentials = credentials or {"username": USER, "password": PASSWORD}
        configuration = bandwidth.Configuration(host=host, ignore_operation_servers=True, **credentials)
        return bandwidth.MFAApi(bandwidth.ApiClient(configuration))

    return make


@pytest.fixture
def api(client):
    return client()


@pytest.fixture
def send(api, number):
    """Sends a code by SMS to the test's number."""

    def send(account=ACCOUNT, by=api, **fields):
        return by.generate_messaging_code(account, code_request(number, **fields))

    return send


@pytest.fixture
def verify(api, number):
    """Checks a code of the test's number."""

    def verify(code, by=api, **fields):
        request = bandwidth.VerifyCodeRequest(to=number, code=code, **{"expiration_time_in_minutes": 3, **fields})
        return by.verify_code(ACCOUNT, request)

    return verify


def code_request(to, **fields):
    """A request that is in order, but for the fields that are named."""
    known = {
        "to": to, "var_from": SENDER, "application_id": SMS_APPLICATION, "message": "Your code is {CODE}", "digits": 6,
    }
    return bandwidth.CodeRequest(**{**known, **fields})


def other_code(code):
    """A code of the same length that is not this one."""
    return str((int(code) + 1) % 10 ** len(code)).zfill(len(code))
