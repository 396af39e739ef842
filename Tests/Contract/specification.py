"""Where the service knows more than the specification it was created from: each difference with its reason."""

import schemathesis

NUMBER = r"^\+[1-9][0-9]{1,14}$"

# For each field what its schema lacks. Bandwidth's own, newer specification has these rules unless said otherwise.
FIELDS = {
    # E.164 in words only.
    "to": {"pattern": NUMBER},
    # The same, or a short code: so says the FAQ beside the specification.
    "from": {"pattern": r"^(\+[1-9][0-9]{1,14}|[0-9]{5,6})$"},
    # With no applications configured any UUID is one, and all else is unknown.
    "applicationId": {"pattern": "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"},
    # “Use {CODE} as a placeholder”: a message without it would send no code.
    "message": {"pattern": r"\{CODE\}", "maxLength": 2048},
    # Null is as good as absent: SDKs write absent fields as null.
    "scope": {"type": ["string", "null"], "maxLength": 25},
    "code": {"pattern": "^[0-9]{4,8}$"},
}

# Null is as good as absent here too, on a send.
SEND_EXPIRY = {"type": ["number", "null"]}

# Answers of every operation that the specification does not list.
ANSWERS = {
    "413": {"description": "A body of more than 64 KiB, which no server takes without an end"},
    "429": {"description": "Checked too often, as Bandwidth's documentation has it"},
}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    for name, schema in raw_schema["components"]["schemas"].items():
        fields = schema["properties"]
        for field in FIELDS.keys() & fields.keys():
            fields[field].update(FIELDS[field])
        if name.startswith("Mfa") and "digits" in fields:
            fields["expirationTimeInMinutes"].update(SEND_EXPIRY)
    for path in raw_schema["paths"].values():
        path["post"]["responses"].update(ANSWERS)
