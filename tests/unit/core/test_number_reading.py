"""Telephone numbers in the spellings that lines and programs send."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from taktone.core.number_reading import is_unfilled_macro, is_withheld, number_text, read_number
from taktone.core.phone_number import PhoneNumber

SAME = [
    "+4520123456",
    "+45 20 12 34 56",
    "0045 2012 3456",
    "20123456",
    "020123456",
    "4520123456",
    "(+45) 20-12-34-56",
    "sip:+4520123456@pbx;user=phone",
    "sips:20123456@pbx.example:5061",
    '"Mette <3" <sip:20123456@10.0.0.1>;tag=x',
    "<tel:+4520123456>",
    "tel:+45-20-12-34-56",
    "callto:20123456",
    "%2B4520123456",
    "'20123456'",
    '"20123456"',
    "\uff12\uff10\uff11\uff12\uff13\uff14\uff15\uff16",
    "\u202a+45 20 12 34 56\u202c",
    "+45 (0) 20 12 34 56",
    '"Reception 2" <sip:+4520123456@pbx>;tag=1',
    '"' + "x" * 200 + '" <sip:20123456@pbx>',
    "sip:20123456:secret7@pbx",
]
HIDDEN_SPELLINGS = ["", "anonymous", "Anonymous", "sip:anonymous@anonymous.invalid", "withheld"]
MACROS = [
    *("%CallerNumber%", "%%CallerNumber%%", "$remote", "{CALLERNUM}", "$caller$", "[CALLER]"),
    *(
        "%Caller1Number%",
        "${CALLERID(num)}",
        "$call-id",
        "{{phone}}",
        "[Caller]",
        "sip:$remote@pbx",
    ),
]
NO_NUMBERS = ["sip:192.168.1.10", "sip:192.168.1.10:5060", "sip:[::1]", "agent007@pbx", "sip:pbx2"]


@pytest.mark.parametrize("raw", SAME)
def test_every_spelling_is_the_same_number(raw: str) -> None:
    number = read_number(raw, "DK")
    assert (number.number, number.national) == ("+4520123456", "20123456")
    assert number.raw == raw


@pytest.mark.parametrize("raw", [*HIDDEN_SPELLINGS, *MACROS, *NO_NUMBERS])
def test_a_withheld_or_missing_number_is_hidden_and_its_spelling_kept(raw: str) -> None:
    number = read_number(raw, "DK")
    assert number.is_hidden
    assert number.raw == raw


@pytest.mark.parametrize("raw", MACROS)
def test_a_placeholder_is_recognised(raw: str) -> None:
    assert is_unfilled_macro(raw)


@pytest.mark.parametrize("raw", ["20123456", "+45 20", "50 %", "", "a$b", "$5", "%2B4520123456"])
def test_what_is_no_placeholder_is_not(raw: str) -> None:
    assert not is_unfilled_macro(raw)


@pytest.mark.parametrize("text", ["Anonymous", "<unknown>", '"Ukendt"', "WITHHELD"])
def test_a_word_for_a_withheld_name_is_recognised(text: str) -> None:
    assert is_withheld(text)
    assert not is_withheld(f"{text} Sørensen")


@given(st.integers(20_000_000, 31_999_999), st.sampled_from(["{}", "sip:{}@pbx", "<tel:{}>;x=1"]))
def test_every_prefix_in_every_wrapping_is_the_same_number(national: int, wrapping: str) -> None:
    assume(read_number(str(national), "DK").number.startswith("+45"))
    spellings = [f"{prefix}{national}" for prefix in ("", "0", "0045", "+45", "45", "00045")]
    found = {read_number(wrapping.format(spelling), "DK").number for spelling in spellings}
    assert found == {read_number(str(national), "DK").number}


def test_an_extension_keeps_its_digits() -> None:
    assert read_number("204", "DK") == PhoneNumber(number="204", raw="204", national="204")


def test_a_prefix_is_dropped_only_where_the_number_is_none_with_it() -> None:
    assert read_number("020123456", "DK").number == "+4520123456"
    assert read_number("030901820", "DE").number == "+4930901820"


def test_the_region_decides_about_numbers_without_a_country_code() -> None:
    assert read_number("030 901820", "DE").number == "+4930901820"
    assert read_number("08-123 456 78", "SE").number == "+46812345678"


def test_the_last_eight_digits_compare_across_spellings() -> None:
    assert read_number("20123456", "US").tail == read_number("+4520123456", "DK").tail


@given(st.text(max_size=400), st.sampled_from(["DK", "US", "DE", ""]))
@example("%" * 10_000, "DK")
@example("<" * 5_000 + ">" * 5_000, "DK")
def test_nothing_that_is_sent_breaks_it(raw: str, region: str) -> None:
    number = read_number(raw, region)
    assert len(number.number) <= 33
    assert all(digit in "+0123456789*#" for digit in number.number)


@given(st.integers(20_000_000, 31_999_999))
def test_reading_what_is_shown_gives_the_number_back(national: int) -> None:
    number = read_number(str(national), "DK").number
    assert read_number(number_text(number), "US").number == number


@pytest.mark.parametrize(
    ("number", "text"),
    [("+4520123456", "+45 20 12 34 56"), ("204", "204"), ("", ""), ("+", "+")],
)
def test_a_number_is_shown_in_groups(number: str, text: str) -> None:
    assert number_text(number) == text


@given(st.integers(20_000_000, 99_999_999))
def test_reading_tells_how_it_is_read_aloud_as_well(digits: int) -> None:
    read = read_number(str(digits), "DK")
    assert read.text in ("", number_text(read.number))
    assert read.text or read.number == str(digits)
