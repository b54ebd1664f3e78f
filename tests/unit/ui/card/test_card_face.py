"""Everything on the card, in the order a call is read."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from taktone.core.call_event import EndReason
from taktone.core.open_call import OpenCall
from taktone.core.prompt_deck import PromptDeck
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.prompt_hand import PromptHand
from taktone.ui.theme.theme import Theme
from taktone.ui.theme.type_scale import TypeScale
from unit.ui.card.pictures import painted
from unit.ui.card.sample import (
    DECK,
    JOBS,
    NOW,
    RETURNING,
    TICK_S,
    ended,
    held,
    hidden,
    missed,
    ringing,
    talking,
)


@pytest.fixture
def face(qtbot: QtBot, theme: Theme) -> CardFace:
    face = CardFace(theme, lambda: False)
    qtbot.addWidget(face)
    face.job.set_jobs(JOBS)
    return face


def an_entry(shown: OpenCall, deck: PromptDeck = DECK) -> CardEntry:
    return CardEntry(shown, PromptHand(deck, shown.call.id))


def show(
    face: CardFace, shown: OpenCall, others: Sequence[OpenCall] = (), *, is_entered: bool = False
) -> CardEntry:
    entry = an_entry(shown)
    entry.is_entered = is_entered
    face.show_calls(entry, [an_entry(other) for other in others], CardMoment(TICK_S, NOW))
    face.show()
    face.resize(face.wanted_size())
    face.grab()
    return entry


def parts(face: CardFace) -> list[str]:
    """Which parts are there, by name."""
    named = {
        "strips": face.strips,
        "earlier": face.earlier,
        "job": face.job,
        "prompt": face.prompt,
        "note": face.note_area,
    }
    return [name for name, part in named.items() if not part.isHidden()]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (ringing(), ["prompt"]),
        (ringing(caller=RETURNING), ["earlier", "prompt"]),
        (hidden(), ["prompt"]),
        (talking(), ["job", "prompt", "note"]),
        (talking(caller=RETURNING), ["earlier", "job", "prompt", "note"]),
        (held(), ["job", "prompt", "note"]),
        (ended(caller=RETURNING), ["job", "prompt", "note"]),
        (missed(), []),
        (missed(caller=RETURNING), ["earlier"]),
        (missed(note="Ring tilbage"), ["job", "note"]),
        (ended(talked_s=None, reason=EndReason.ANSWERED_ELSEWHERE), []),
    ],
)
def test_each_state_shows_what_it_needs(
    face: CardFace, shown: OpenCall, expected: list[str]
) -> None:
    show(face, shown)
    assert parts(face) == expected


def test_a_ringing_call_that_is_entered_has_everything(face: CardFace) -> None:
    show(face, ringing(caller=RETURNING), is_entered=True)
    assert parts(face) == ["earlier", "job", "prompt", "note"]


def test_other_calls_stand_above_so_that_nothing_else_moves(face: CardFace) -> None:
    show(face, talking("1"))
    below = face.height() - face.header.y()
    show(face, talking("1"), [ringing("2"), ringing("3")])
    assert "strips" in parts(face)
    assert face.height() - face.header.y() == below
    assert face.strips.y() == 0


def test_without_prompts_there_is_no_strip_for_them(face: CardFace) -> None:
    entry = an_entry(talking(), PromptDeck(()))
    face.show_calls(entry, [], CardMoment(TICK_S, NOW))
    assert "prompt" not in parts(face)


def test_the_star_is_as_the_call_says(face: CardFace) -> None:
    show(face, talking(is_starred=True))
    assert face.footer.star.isChecked()
    show(face, talking())
    assert not face.footer.star.isChecked()


def test_the_job_is_as_the_call_says(face: CardFace) -> None:
    show(face, talking(job_id="pm"))
    assert face.job.combo.currentText() == "Projektleder, Aarhus"


def test_time_turns_the_prompts_and_the_clocks(face: CardFace) -> None:
    entry, other = an_entry(talking("1")), an_entry(talking("2", talked_s=5))
    face.show_calls(entry, [other], CardMoment(TICK_S, NOW))
    assert face.prompt.label.text().startswith("opening")
    face.tick(entry, [other], CardMoment(TICK_S + 60, NOW))
    assert face.prompt.label.text().startswith("listening")
    assert face.header.badge.text() == "01:00"
    assert face.strips.strips[0].text().endswith("01:05")


def test_each_call_keeps_the_prompt_it_had(face: CardFace) -> None:
    one, other = an_entry(talking("1")), an_entry(talking("2"))
    face.show_calls(one, [other], CardMoment(TICK_S, NOW))
    one.prompts.move(1)
    face.show_calls(one, [other], CardMoment(TICK_S, NOW))
    up = face.prompt.label.text()
    face.show_calls(other, [one], CardMoment(TICK_S, NOW))
    face.show_calls(one, [other], CardMoment(TICK_S, NOW))
    assert face.prompt.label.text() == up


def test_another_call_in_front_leaves_a_half_typed_job_behind(face: CardFace) -> None:
    show(face, talking("1"))
    face.job.open_title()
    show(face, talking("2"))
    assert face.job.title.isHidden()


def test_news_of_the_same_call_leaves_a_half_typed_job_alone(face: CardFace) -> None:
    entry = show(face, talking("1"))
    face.job.open_title()
    face.show_calls(entry, [], CardMoment(TICK_S + 1, NOW))
    assert not face.job.title.isHidden()


@pytest.mark.parametrize("settle", ["job_chosen", "job_named"])
def test_once_the_job_is_settled_the_note_has_the_keyboard_again(
    qtbot: QtBot, face: CardFace, settle: str
) -> None:
    show(face, talking())
    with qtbot.waitActive(face):
        face.show()
        face.activateWindow()
    face.job.combo.setFocus()
    getattr(face.job, settle).emit("pm")
    assert face.note.hasFocus()


def test_the_note_comes_first_then_caller_star_job_prompts_and_close(
    face: CardFace,
) -> None:
    show(face, talking(job_id="pm"), [ringing("2")])
    order: list[QWidget] = []
    part = face.nextInFocusChain()
    while part is not None and part is not face:
        is_control = isinstance(part, QAbstractButton | QComboBox | QLineEdit | QPlainTextEdit)
        if is_control and part.isVisibleTo(face):
            order.append(part)
        part = part.nextInFocusChain()
    assert order == [
        face.note,
        face.person.row.link,
        face.footer.star,
        face.footer.busy,
        face.job.combo,
        face.job.link,
        face.prompt.previous,
        face.prompt.next,
        face.strips.strips[0],
        face.header.more_button,
        face.header.close_button,
    ]


def test_every_control_has_a_name_for_screen_readers(face: CardFace) -> None:
    show(face, talking(job_id="pm"), [ringing("2"), ringing("3"), ringing("4")])
    controls = [
        part
        for part in face.findChildren(QWidget)
        if isinstance(part, QAbstractButton | QComboBox | QLineEdit | QPlainTextEdit)
    ]
    assert len(controls) >= 11
    for control in controls:
        reader = QAccessible.queryAccessibleInterface(control)
        assert reader.text(QAccessible.Text.Name), control


@pytest.mark.parametrize("is_dark", [False, True])
def test_the_body_has_the_colours_of_the_scheme(
    face: CardFace, theme: Theme, qapp: QApplication, is_dark: bool
) -> None:
    theme.apply(is_dark, qapp)
    show(face, talking(), [ringing("2")])
    image = painted(face)

    def ground(part: QWidget) -> str:
        middle = part.mapTo(face, part.rect().center())
        return image.pixelColor(8, middle.y()).name().upper()

    tokens = theme.tokens
    assert ground(face.header) == tokens.panel
    assert ground(face.prompt) == tokens.accent_soft
    assert ground(face.note_area) == tokens.panel
    assert ground(face.footer) == tokens.paper
    assert ground(face.strips) == tokens.paper


HOSTILE = (
    "x" * 10_000,
    "<b>bold</b><img src='file:///etc/passwd'>" * 200,
    "مرحبا بالعالم " * 700,
    "👩\u200d👩\u200d👧\u200d👦" * 1500,
    "\u202eevil\u202c \u200b\u200b\ufeff" * 900,
    "\n\r\t\x00\x1b[31m" * 2000,
    "ḩ̸̛̯̹̱́̓e̷̛͙̾l̴̈́lo " * 500,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_foreign_text_breaks_the_card(face: CardFace, text: str) -> None:
    show(face, talking(), [ringing("2")])
    usual = face.wanted_size()
    caller = replace(RETURNING, name=text, last_note=text)
    other = ringing("2", name=text)
    show(face, talking(caller=caller, job_id="pm"), [other])
    size = face.wanted_size()
    assert size.width() == usual.width() == 384
    assert size.height() <= usual.height() + 90
    for part in (face.header.badge, face.footer.star, face.prompt.next):
        right = part.mapTo(face, part.rect().topRight()).x()
        assert right < 384


def test_a_long_note_makes_the_card_higher_up_to_a_limit(face: CardFace) -> None:
    entry = show(face, talking())
    usual = face.height()
    entry.text = "line\n" * 3000
    face.show_calls(entry, [], CardMoment(TICK_S, NOW))
    assert usual < face.wanted_size().height() <= usual + 150


def test_larger_text_makes_a_larger_card(qtbot: QtBot, theme: Theme) -> None:
    theme._scale = TypeScale(2.0)
    large = CardFace(theme, lambda: False)
    qtbot.addWidget(large)
    show(large, talking(caller=RETURNING))
    assert large.width() == 768
    star = large.footer.star
    assert star.fontMetrics().height() > 25
    assert star.height() >= star.fontMetrics().height() + 16
