"""The call monitor's bytes, cut anywhere."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from taktone.sources.fritzbox.monitor_lines import LONGEST_LINE, MonitorLines

RING = ("24.11.26 10:00:00", "RING", "0", "20123456", "88110022", "SIP0", "")
RING_LINE = b"24.11.26 10:00:00;RING;0;20123456;88110022;SIP0;\r\n"


def test_a_line_is_cut_at_its_semicolons() -> None:
    assert MonitorLines().feed(RING_LINE) == (RING,)


@given(st.lists(st.integers(0, 2 * len(RING_LINE)), max_size=8))
def test_it_does_not_matter_where_the_bytes_are_cut(cuts: list[int]) -> None:
    data, lines = RING_LINE * 2, MonitorLines()
    places = [0, *sorted(cuts), len(data)]
    pieces = [data[a:b] for a, b in pairwise(places)]
    assert [line for piece in pieces for line in lines.feed(piece)] == [RING, RING]


def test_what_is_no_utf_8_is_latin_1() -> None:
    (line,) = MonitorLines().feed("Sørensen;x\n".encode("latin-1"))
    assert line == ("Sørensen", "x")


@given(st.integers(LONGEST_LINE, 4 * LONGEST_LINE), st.integers(1, 700))
def test_a_line_too_long_is_passed_over_whole(length: int, step: int) -> None:
    data, lines = b"x" * (length + 1) + b"\r\n" + RING_LINE, MonitorLines()
    pieces = [data[at : at + step] for at in range(0, len(data), step)]
    assert [line for piece in pieces for line in lines.feed(piece)] == [RING]


@given(st.lists(st.binary(max_size=300), max_size=20))
def test_nothing_raises_and_nothing_piles_up(pieces: list[bytes]) -> None:
    lines = MonitorLines()
    for piece in pieces:
        for line in lines.feed(piece):
            assert all(isinstance(field, str) for field in line)
    assert lines.feed(b"\n" + RING_LINE)[-1] == RING
