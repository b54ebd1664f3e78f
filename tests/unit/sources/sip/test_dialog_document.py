"""The documents of RFC 4235, and those that want to do harm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.sources.sip.dialog_document import MOST_DIALOGS, Dialog, read_dialog_document

HEAD = '<?xml version="1.0"?>'
NAMESPACE = "urn:ietf:params:xml:ns:dialog-info"
# RFC 4235 section 6.1, the second document.
EARLY = f"""{HEAD}
<dialog-info xmlns="{NAMESPACE}" version="1" state="partial" entity="sip:alice@example.com">
  <dialog id="as7d900as8" call-id="a84b4c76e66710" local-tag="1928301774" remote-tag="456887766"
          direction="initiator">
    <state>early</state>
  </dialog>
</dialog-info>"""
# RFC 4235 section 6.2: both sides, a target and a replaced dialog.
SHARED = f"""{HEAD}
<d:dialog-info xmlns:d="{NAMESPACE}" version="0" state="full" entity="sip:bob@example.com">
  <d:dialog id="zxcvbnm3" call-id="a84b4c76e66710" direction="recipient">
    <d:state event="replaced">terminated</d:state>
    <d:replaces call-id="hh76a" local-tag="x" remote-tag="y"/>
    <d:local>
      <d:identity display="Bob">sip:bob@example.com</d:identity>
      <d:target uri="sip:bob@phone21.example.com"/>
    </d:local>
    <d:remote>
      <d:identity display="Alice &amp; Co">sip:alice@example.com</d:identity>
      <d:target uri="sip:alice@pc.example.com"><d:param pname="x" pval="y"/></d:target>
    </d:remote>
  </d:dialog>
  <d:dialog id="two"><d:state code="486">early</d:state>
    <d:remote><d:target uri="sip:only@target"/></d:remote></d:dialog>
</d:dialog-info>"""


def read(text: str | bytes) -> tuple[Dialog, ...]:
    document = read_dialog_document(text.encode() if isinstance(text, str) else text)
    assert document is not None
    return document.dialogs


def test_an_early_dialog() -> None:
    document = read_dialog_document(EARLY.encode())
    assert document is not None
    assert (document.version, document.is_full) == (1, False)
    (dialog,) = document.dialogs
    assert dialog == Dialog(
        id="as7d900as8", call_id="a84b4c76e66710", direction="initiator", state="early"
    )


def test_both_sides_and_prefixes() -> None:
    first, second = read(SHARED)
    assert (first.state, first.event, first.direction) == ("terminated", "replaced", "recipient")
    assert (first.uri, first.name) == ("sip:alice@example.com", "Alice & Co")
    assert first.own_uri == "sip:bob@example.com"
    assert (second.uri, second.code) == ("sip:only@target", 486)


def test_an_empty_document() -> None:
    assert read(f'<dialog-info xmlns="{NAMESPACE}" version="7" state="full" entity="x"/>') == ()


def test_a_state_nobody_knows_is_no_dialog() -> None:
    assert read(EARLY.replace("early", "sleeping")) == ()
    assert read(EARLY.replace('id="as7d900as8"', "")) == ()


def test_other_encodings_are_read() -> None:
    assert len(read(EARLY.replace(HEAD, "").encode("utf-16"))) == 1


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "text",
    [
        EARLY.replace(HEAD, HEAD + BOMB),
        EARLY.replace(HEAD, HEAD + '<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
        EARLY.replace(HEAD, HEAD + "<!DOCTYPE dialog-info>"),
        EARLY.replace("early", "&a;"),
        EARLY.replace("</dialog-info>", ""),
        EARLY.replace('version="1"', 'version="-1"'),
        EARLY.replace('version="1"', 'version="one"'),
        EARLY.replace("dialog-info", "presence"),
        EARLY.replace(HEAD, '<?xml version="1.0" encoding="martian"?>'),
        "",
        "early",
        "<dialog-info " + "x" * 100,
    ],
)
def test_what_is_hostile_or_broken_is_refused(text: str) -> None:
    assert read_dialog_document(text.encode()) is None


def test_a_document_type_in_utf_16_is_refused_too() -> None:
    assert read_dialog_document(EARLY.replace(HEAD, BOMB).encode("utf-16")) is None


def test_too_many_dialogs_are_refused() -> None:
    one = '<dialog id="a"><state>early</state></dialog>'
    text = f'<dialog-info version="1">{one * (MOST_DIALOGS + 1)}</dialog-info>'
    assert read_dialog_document(text.encode()) is None
    assert len(read(text.replace(one, "", 1))) == MOST_DIALOGS


def test_depth_does_no_harm() -> None:
    deep = "<a>" * 4000 + "</a>" * 4000
    assert read(f'<dialog-info version="1">{deep}</dialog-info>') == ()


@given(st.integers(0, len(EARLY) - 1), st.binary(max_size=6))
def test_nothing_raises(at: int, junk: bytes) -> None:
    data = EARLY.encode()
    document = read_dialog_document(data[:at] + junk + data[at + len(junk) :])
    assert document is None or len(document.dialogs) <= 1
