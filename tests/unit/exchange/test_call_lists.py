"""Call lists of FRITZ!Box and JFritz."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.call_event import Direction, EndReason
from taktone.core.damaged_file import DamagedFileError, Flaw
from taktone.core.listed_call import ListedCall
from taktone.exchange.call_lists import is_call_list, read_call_list

NEW = """sep=;
Typ;Datum;Name;Rufnummer;Landes-/Ortsnetzbereich;Nebenstelle;Eigene Rufnummer;Dauer
1;24.11.26 10:42;Mette Sørensen;+4520123456;Dänemark;DECT 1;Internet: 70101010;0:06
2;24.11.26 09:01;;;;;70101010;0:00
3;23.11.26 08:00;;31558002;;;70101010;0:00
4;22.11.26 12:30;;86123456;;DECT 1;70101010;1:02
4;22.11.26 12:29;;86123456;;DECT 1;70101010;0:00

"""
OLD = """Typ;Datum;Rufnummer;Nebenstelle;Eigene Rufnummer;Dauer
3;01.02.09 20:09;86123456;ISDN;70101010;0:01
"""
JFRITZ = (
    '"CallType";"Date";"Time";"Number";"Route";"Port";"Duration";"Name";"Address";"City";'
    '"CallByCall";"Comment"\n'
    '"Outgoing";"02.09.2009";"20:09";"+4986123456";"MSN";"ISDN";"240";"Holm, Jonas";"";"";"";""\n'
    '"Missed";"02.09.2009";"20:01";"";"MSN";"";"0";"";"";"";"";"x"\n'
)


def test_list_of_a_new_fritz_box() -> None:
    calls = read_call_list(NEW.encode())
    assert calls[0] == ListedCall(
        number="+4520123456",
        name="Mette Sørensen",
        at=datetime(2026, 11, 24, 10, 42),
        direction=Direction.INCOMING,
        reason=EndReason.COMPLETED,
        talk_s=360,
        own_line="70101010",
        line=3,
    )
    assert [(str(call.direction), str(call.reason), call.talk_s) for call in calls[1:]] == [
        ("incoming", "missed", 0),
        ("incoming", "rejected", 0),
        ("outgoing", "completed", 3720),
        ("outgoing", "no_answer", 0),
    ]


def test_three_was_outgoing_before_there_was_a_four() -> None:
    (call,) = read_call_list(OLD.encode("latin-1"))
    assert (call.direction, call.talk_s) == (Direction.OUTGOING, 60)


def test_list_of_jfritz() -> None:
    out, missed = read_call_list(JFRITZ.encode())
    assert (out.name, out.talk_s, out.own_line) == ("Holm, Jonas", 240, "MSN")
    assert (missed.reason, missed.number, missed.line) == (EndReason.MISSED, "", 3)


DAMAGED = [
    ("Name;Phone\nMette;1\n", 1, Flaw.UNKNOWN_KIND),
    ("", 1, Flaw.UNKNOWN_KIND),
    (NEW.replace("2;24.11.26 09:01", "2;24.13.26 09:01"), 4, Flaw.BAD_TIME),
    (NEW.replace("1:02", "long"), 6, Flaw.BAD_TIME),
    (NEW.replace("3;23.11", "8;23.11"), 5, Flaw.UNKNOWN_KIND),
    (NEW.replace(";;31558002;;;70101010;0:00", ";;31558002"), 5, Flaw.TOO_FEW_CELLS),
]


@pytest.mark.parametrize(("text", "line", "flaw"), DAMAGED)
def test_damaged_list_tells_the_line_and_what_is_wrong(text: str, line: int, flaw: Flaw) -> None:
    with pytest.raises(DamagedFileError) as told:
        read_call_list(text.encode())
    assert (told.value.line, told.value.flaw) == (line, flaw)


@pytest.mark.parametrize(("text", "is_one"), [(NEW, True), (OLD, True), (JFRITZ, True)])
def test_lists_are_told_from_address_books(text: str, is_one: bool) -> None:
    assert is_call_list(text.encode()) is is_one
    assert not is_call_list(b"Name,Phone\nMette,1\n")


@given(st.text(max_size=60))
def test_any_row_gives_a_call_or_a_known_flaw(row: str) -> None:
    try:
        calls = read_call_list((OLD + row).encode("utf-8", "replace"))
    except DamagedFileError:
        return
    assert calls
