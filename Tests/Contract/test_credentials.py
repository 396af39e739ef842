"""The ways in which the SDK says who asks."""

import re
import time
import urllib.error
import urllib.request

import pytest
from bandwidth.exceptions import UnauthorizedException

from service import PASSWORD, USER


def test_basic_credentials_are_good_for_all(send, verify, sandbox, number):
    assert send().message_id
    assert verify(sandbox.code(number)).valid is True


def test_a_preset_access_token_is_good_for_all(client, send, verify, sandbox, number):
    api = client(access_token="contract-token")
    assert send(by=api).message_id
    assert verify(sandbox.code(number), by=api).valid is True


def test_client_credentials_get_a_token(client, host, send, verify, sandbox, number):
    api = client(client_id=USER, client_secret=PASSWORD, access_token_url=host + "/oauth2/token")
    assert send(by=api).message_id
    assert verify(sandbox.code(number), by=api).valid is True
    configuration = api.api_client.configuration
    assert configuration.temp_access_token not in (None, PASSWORD)


def test_a_token_that_nobody_gave_out_is_401(client, send):
    with pytest.raises(UnauthorizedException):
        send(by=client(access_token="made-up"))


def test_a_token_ends(client, host, send, sandbox):
    api = client(client_id=USER, client_secret=PASSWORD, access_token_url=host + "/oauth2/token")
    assert send(by=api).message_id
    sandbox.advance(api.api_client.configuration.temp_access_token_expiration - time.time() + 1)
    with pytest.raises(UnauthorizedException):
        send(by=api)


def test_a_path_that_is_not_there_is_403(host):
    with pytest.raises(urllib.error.HTTPError, match="403") as refusal:
        urllib.request.urlopen(host + "/accounts/9900000/code/telegram", b"{}")
    with refusal.value:
        assert re.search("Missing Authentication Token", refusal.value.read().decode())
