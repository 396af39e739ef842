"""Requests that are refused, and how the SDK shows it."""

import json
import uuid

import bandwidth
import pytest
from bandwidth.exceptions import ApiException, BadRequestException, ForbiddenException, UnauthorizedException

from conftest import VOICE_APPLICATION, code_request, other_code
from service import ACCOUNT, PASSWORD, USER


def unchecked(request, **fields):
    """The request with fields that the SDK itself would refuse."""
    return type(request).model_construct(**{**request.model_dump(), **fields})


def sentence(refusal):
    """The sentence of a 400 or a 429, whose body has a request's id beside it."""
    body = json.loads(refusal.value.body)
    uuid.UUID(body["requestId"])
    return body["error"]


@pytest.mark.parametrize(
    "field, value",
    [
        ("to", "19195551234"), ("to", "+0195551234"), ("var_from", "four"), ("application_id", "x" * 51),
        ("scope", "s" * 26), ("message", "no code"), ("message", "{CODE}" + "m" * 2043), ("digits", 3), ("digits", 9),
        ("digits", "six"),
    ],
)
def test_a_field_out_of_its_limits_is_400(api, number, field, value):
    request = unchecked(code_request(number), **{field: value})
    for generate in api.generate_messaging_code, api.generate_voice_code:
        with pytest.raises(BadRequestException) as refusal:
            generate.__wrapped__(api, ACCOUNT, request)
        assert sentence(refusal).startswith({"var_from": "from", "application_id": "applicationId"}.get(field, field))


def test_a_missing_number_is_named(api):
    request = unchecked(code_request("+19195560000"), to="")
    with pytest.raises(BadRequestException) as refusal:
        api.generate_messaging_code.__wrapped__(api, ACCOUNT, request)
    assert sentence(refusal) == "to number is required"
    assert isinstance(refusal.value.data, bandwidth.MfaRequestError)


def test_an_application_has_to_be_known_and_of_the_channel(send):
    for unknown in "not-an-application", str(uuid.uuid4()), VOICE_APPLICATION:
        with pytest.raises(BadRequestException):
            send(application_id=unknown)


@pytest.mark.parametrize("minutes", [0, 0.5, 16, "3"])
def test_a_window_out_of_its_limits_is_400(api, number, minutes):
    request = bandwidth.VerifyCodeRequest(to=number, code="123456", expiration_time_in_minutes=3)
    with pytest.raises(BadRequestException) as refusal:
        api.verify_code.__wrapped__(api, ACCOUNT, unchecked(request, expiration_time_in_minutes=minutes))
    assert sentence(refusal).startswith("expirationTimeInMinutes")


def test_no_credentials_are_401(client, send):
    with pytest.raises(UnauthorizedException) as refusal:
        send(by=client(api_key={}))
    assert refusal.value.data.message == "Unauthorized"


@pytest.mark.parametrize(
    "credentials",
    [
        {"username": USER, "password": "wrong"}, {"username": "nobody", "password": PASSWORD},
        {"username": "no-role", "password": "no-role-password"}, {"username": "other", "password": "other-password"},
    ],
    ids=["wrong-password", "unknown-user", "no-role", "other-account"],
)
def test_credentials_that_do_not_permit_it_are_403(client, send, credentials):
    with pytest.raises(ForbiddenException) as refusal:
        send(by=client(**credentials))
    assert refusal.value.data.message
    assert json.loads(refusal.value.body)["Message"] == refusal.value.data.message


def test_another_account_is_403(send):
    with pytest.raises(ForbiddenException):
        send(account="9900001")


def test_a_number_is_locked_after_five_wrong_tries_for_30_seconds(send, verify, sandbox, number):
    send(additional_properties={"expirationTimeInMinutes": 15})
    code = sandbox.code(number)
    for _ in range(5):
        assert verify(other_code(code)).valid is False
    with pytest.raises(ApiException) as refusal:
        verify(code)
    assert refusal.value.status == 429
    assert sentence(refusal) == "This number has exceeded verification attempts, please wait 2 minutes"
    sandbox.advance(29)
    with pytest.raises(ApiException):
        verify(code)
    sandbox.advance(2)
    assert verify(code).valid is True


def test_a_right_code_ends_the_count_of_wrong_tries(send, verify, sandbox, number):
    for _ in range(2):
        send()
        code = sandbox.code(number)
        for _ in range(4):
            assert verify(other_code(code)).valid is False
        assert verify(code).valid is True
