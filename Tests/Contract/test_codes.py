"""Codes that are sent and checked."""

import re

import bandwidth
import pytest

from conftest import VOICE_APPLICATION, code_request, other_code
from service import ACCOUNT


def test_a_text_is_answered_with_an_id_of_29_characters(send, sandbox, number):
    answer = send()
    assert re.fullmatch(r"[0-9]{13}[a-z0-9]{16}", answer.message_id)
    assert sandbox.phone(number)["messages"][0]["messageId"] == answer.message_id


def test_a_call_is_answered_with_an_id_of_47_characters(api, sandbox, number):
    request = code_request(number, application_id=VOICE_APPLICATION)
    answer = api.generate_voice_code(ACCOUNT, request)
    assert len(answer.call_id) == 47
    assert re.fullmatch(r"c-[0-9a-f]{8}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", answer.call_id)
    assert sandbox.phone(number)["calls"][0]["callId"] == answer.call_id


def test_the_code_of_a_text_is_valid_once(send, verify, sandbox, number):
    send()
    code = sandbox.code(number)
    assert verify(code).valid is True
    assert verify(code).valid is False


def test_the_code_of_a_call_is_valid(api, verify, sandbox, number):
    api.generate_voice_code(ACCOUNT, code_request(number, application_id=VOICE_APPLICATION))
    spoken = sandbox.spoken_code(number)
    assert verify(spoken[:6]).valid is True


def test_a_wrong_code_is_not_valid(send, verify, sandbox, number):
    send()
    assert verify(other_code(sandbox.code(number))).valid is False


def test_a_number_that_was_sent_nothing_is_not_valid(verify):
    assert verify("123456").valid is False


@pytest.mark.parametrize("digits", [4, 5, 6, 7, 8])
def test_a_code_has_the_digits_that_were_asked_for(send, verify, sandbox, number, digits):
    send(digits=digits)
    code = sandbox.code(number)
    assert len(code) == digits
    assert verify(code).valid is True


def test_a_text_is_the_filled_template(send, sandbox, number):
    send(message="{NAME} {SCOPE}: {CODE}", scope="login")
    assert re.fullmatch(r"Contract login: [0-9]{6}", sandbox.text(number))


def test_a_scope_has_to_match(send, verify, sandbox, number):
    send(scope="login")
    code = sandbox.code(number)
    assert verify(code).valid is False
    assert verify(code, scope="Login").valid is False
    assert verify(code, scope="login").valid is True


def test_no_scope_is_2FA(send, verify, sandbox, number):
    send()
    assert verify(sandbox.code(number), scope="2FA").valid is True


def test_a_code_is_older_than_the_window_asked_for(send, verify, sandbox, number):
    send(additional_properties={"expirationTimeInMinutes": 15})
    code = sandbox.code(number)
    sandbox.advance(61)
    assert verify(code, expiration_time_in_minutes=1).valid is False
    assert verify(code, expiration_time_in_minutes=2.5).valid is True


def test_a_code_is_older_than_its_own_expiry(send, verify, sandbox, number):
    send()
    code = sandbox.code(number)
    sandbox.advance(181)
    assert verify(code, expiration_time_in_minutes=15).valid is False


def test_every_code_of_the_last_minutes_is_valid(send, verify, sandbox, number):
    send()
    older = sandbox.code(number)
    send()
    newer = sandbox.code(number)
    assert verify(newer).valid is True
    assert older == newer or verify(older).valid is True


def test_fields_that_nobody_knows_are_ignored(send):
    answer = send(additional_properties={"priority": "high", "tag": {"of": ["many", 1]}})
    assert isinstance(answer, bandwidth.MessagingCodeResponse)
