"""The file of the lines: what goes in comes out, and what is wrong in it is not lost."""

import stat
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from taktone.core.asterisk_line import AsteriskLine
from taktone.core.found_line import FoundLine
from taktone.core.fritzbox_line import FritzboxLine
from taktone.core.kept_line import KeptLine, Line
from taktone.core.left_out import LeftOut
from taktone.core.sip_line import SipLine
from taktone.host.lines_file import (
    MOST_LINES,
    TYPED_KINDS,
    LinesRead,
    line_of,
    read_lines,
    table_of,
    write_lines,
)

SIP = SipLine(id="1", name="Kontor", server="pbx.example.org", user="1001", port=5061)
ASTERISK = AsteriskLine(id="2", name="FreePBX", server="10.0.0.2", user="taktone", extensions="1")
BOX = FritzboxLine(id="3", name="Boksen", own_numbers="88110022, 88110023")
words = st.text(st.characters(codec="utf-8", categories=["L", "N", "P"]), min_size=1, max_size=30)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lines.toml"


def test_no_file_is_no_lines(path: Path) -> None:
    assert read_lines(path) == LinesRead()


def test_lines_come_back_as_they_were_written_in_their_order(path: Path) -> None:
    lines = (KeptLine(line=ASTERISK, is_on=False), KeptLine(line=SIP), KeptLine(line=BOX))
    write_lines(path, lines, ())
    assert read_lines(path).lines == lines


def test_only_what_is_unusual_is_written(path: Path) -> None:
    write_lines(path, [KeptLine(line=SIP)], ())
    (table,) = tomllib.loads(path.read_text("utf-8"))["line"]
    assert table == {
        "kind": "sip",
        "id": "1",
        "name": "Kontor",
        "server": "pbx.example.org",
        "user": "1001",
        "port": 5061,
    }


def test_a_box_at_its_usual_place_needs_no_address(path: Path) -> None:
    write_lines(path, [KeptLine(line=BOX)], ())
    (table,) = tomllib.loads(path.read_text("utf-8"))["line"]
    assert table == {
        "kind": "fritzbox",
        "id": "3",
        "name": "Boksen",
        "own_numbers": "88110022, 88110023",
    }
    assert line_of({**table, "server": ""}) is None
    assert line_of({**table, "password": "x"}) is None


@pytest.mark.parametrize("line", [SIP, ASTERISK])
def test_a_line_that_says_nowhere_where_is_none(line: Line) -> None:
    table = {**table_of(KeptLine(line=line))}
    del table["server"]
    assert line_of(table) is None


def test_what_is_left_out_is_kept_with_the_line(path: Path) -> None:
    left_out = LeftOut(numbers=("+45 20 30 40 50", "*50"), internal_digits=4)
    kept = KeptLine(line=BOX, left_out=left_out)
    write_lines(path, [kept], ())
    (table,) = tomllib.loads(path.read_text("utf-8"))["line"]
    assert (table["left_out"], table["internal_digits"]) == (["+45 20 30 40 50", "*50"], 4)
    assert read_lines(path).lines == (kept,)


@dataclass(frozen=True, slots=True, kw_only=True)
class TickedLine:
    """Such as one kind has that is found on the machine."""

    kind: ClassVar[str] = "ticked"

    id: str
    name: str = ""
    programs: tuple[str, ...] = ()


def test_a_kind_that_only_the_registry_knows_comes_back(path: Path) -> None:
    kinds = {"ticked": TickedLine, "phone": FoundLine, **TYPED_KINDS}
    lines = (
        KeptLine(line=TickedLine(id="ticked", programs=("zoom", "teams"))),
        KeptLine(line=FoundLine(id="phone"), is_on=False),
    )
    write_lines(path, lines, ())
    assert read_lines(path, kinds).lines == lines
    assert [table["kind"] for table in read_lines(path).foreign] == ["ticked", "phone"]
    assert line_of({"kind": "ticked", "id": "1", "programs": "zoom"}, kinds) is None
    assert line_of({"kind": "ticked", "id": "1", "programs": ["a", 5]}, kinds) is None


def test_the_file_is_its_owners_alone(path: Path) -> None:
    write_lines(path, [KeptLine(line=SIP)], ())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@given(words, words, st.integers(1, 65535) | st.none(), st.booleans(), st.booleans())
def test_any_sensible_line_survives(
    name: str, server: str, port: int | None, is_watching: bool, is_on: bool
) -> None:
    line = SipLine(id="1", name=name, server=server, port=port, is_watching=is_watching)
    kept = KeptLine(line=line, is_on=is_on)
    assert line_of(table_of(kept)) == kept


@pytest.mark.parametrize(
    "more",
    [
        {"kind": "fax"},
        {"port": "5038"},
        {"port": 0},
        {"port": True},
        {"port": 70_000},
        {"is_encrypted": "no"},
        {"is_on": 1},
        {"server": ""},
        {"id": ""},
        {"name": "x" * 2000},
        {"name": "a\x07b"},
        {"flavour": "vanilla"},
        {"left_out": "20304050"},
        {"left_out": [20304050]},
        {"left_out": ["1"] * 101},
        {"internal_digits": -1},
        {"internal_digits": 99},
        {"internal_digits": True},
    ],
)
def test_a_table_that_makes_no_sense_is_kept_for_whoever_can_mend_it(
    path: Path, more: dict[str, object]
) -> None:
    table = {**table_of(KeptLine(line=ASTERISK)), **more}
    write_lines(path, [KeptLine(line=SIP)], [table])
    found = read_lines(path)
    assert found.lines == (KeptLine(line=SIP),)
    assert found.foreign == (table,)


def test_a_transport_that_nobody_knows_is_no_line() -> None:
    assert line_of({**table_of(KeptLine(line=SIP)), "transport": "pigeon"}) is None
    assert line_of({**table_of(KeptLine(line=SIP)), "transport": "udp"}) is not None


def test_the_same_line_twice_counts_once(path: Path) -> None:
    write_lines(path, [KeptLine(line=SIP), KeptLine(line=SIP)], ())
    found = read_lines(path)
    assert (len(found.lines), len(found.foreign)) == (1, 1)


def test_there_is_an_end_to_lines(path: Path) -> None:
    many = [KeptLine(line=replace(SIP, id=str(n))) for n in range(MOST_LINES + 3)]
    write_lines(path, many, ())
    found = read_lines(path)
    assert (len(found.lines), len(found.foreign)) == (MOST_LINES, 3)


@pytest.mark.parametrize("text", ["[[line]", "line = 5", "line = [1]", "line = 'x'", "\x00"])
def test_what_is_no_list_of_tables_is_refused(path: Path, text: str) -> None:
    path.write_text(text)
    with pytest.raises(ValueError):  # noqa: PT011 - whichever parser said it
        read_lines(path)
