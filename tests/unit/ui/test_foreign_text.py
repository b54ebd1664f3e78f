"""Text from outside is plain and bounded wherever it is shown, whatever is in it."""

from dataclasses import replace
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from taktone.core.job import Job
from taktone.core.open_call import OpenCall
from taktone.core.promise import Promise, PromisedPerson, PromiseKind
from taktone.host.notifier import LONGEST_TEXT, cleaned
from taktone.ui.card.announcing import announcement
from taktone.ui.card.call_strip import CallStrip
from taktone.ui.card.card_entry import CardEntry
from taktone.ui.card.card_face import CardFace
from taktone.ui.card.card_moment import CardMoment
from taktone.ui.card.prompt_hand import PromptHand
from taktone.ui.history.row_words import RowWords
from taktone.ui.notices import call_notice, promise_notice
from taktone.ui.theme.icons import tray_icon
from taktone.ui.theme.theme import Theme
from taktone.ui.tray import Tray
from unit.ui.card.sample import DECK, NOW, RETURNING, TICK_S, ended, ringing, talking
from unit.ui.history.fake_browsing import FakeBrowsing
from unit.ui.history.open_window import open_window, table
from unit.ui.history.sample import a_row

SPITEFUL = st.sampled_from(
    [
        "<b>bold</b><img src='file:///etc/passwd'>",
        "\u202e\u2066evil\u2069\u202c",
        "\u200b\ufeff\u2060",
        "👩\u200d👩\u200d👧\u200d👦",
        "مرحبا بالعالم",
        "שלום",
        "ḩ̸̛̯̹̱́̓e̷̛͙̾l̴̈́lo",
        "\n\r\t\x00\x1b[31m\x7f\x85\u2028",
        "&amp; & &&",
        "{name} %1 %n",
        "\ud800",
    ]
)
# Long by repeating, so that 10,000 characters cost no more to think up than ten.
TEXTS = st.builds(
    lambda parts, times: ("".join(parts) * times)[:10_000],
    st.lists(SPITEFUL | st.text(max_size=12), min_size=1, max_size=5),
    st.sampled_from([1, 1, 3, 2000]),
)
ON_WIDGETS = settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
TURNING = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
BREAKING = {chr(code) for code in (*range(32), 0x7F, 0x85, 0x2028, 0x2029)}


def is_one_line(text: str, longest: int = 400) -> bool:
    return len(text) <= longest and not (TURNING | BREAKING) & set(text)


@pytest.fixture
def face(qtbot: QtBot, qapp: QApplication) -> CardFace:
    theme = Theme()
    face = CardFace(theme, lambda: False)
    qtbot.addWidget(face)
    return face


def labels(widget: QWidget) -> list[QLabel]:
    return widget.findChildren(QLabel)


def entry(shown: OpenCall) -> CardEntry:
    return CardEntry(shown, PromptHand(DECK, shown.call.id))


def promise(text: str) -> Promise:
    return Promise(
        id="p", person_id="mette", kind=PromiseKind.OTHER, made_at=NOW, due_at=NOW, text=text
    )


@ON_WIDGETS
@given(TEXTS, TEXTS)
def test_the_card_keeps_its_shape_and_every_line_is_one(
    face: CardFace, name: str, note: str
) -> None:
    caller = replace(RETURNING, name=name, last_note=note, open_promises=(promise(note),))
    strip = entry(ringing("2", name=name))
    for shown in (ringing(caller=caller), talking(caller=caller, note=note), ended(caller=caller)):
        face.show_calls(entry(shown), [strip], CardMoment(TICK_S, NOW))
        size = face.wanted_size()
        assert (size.width(), size.height() < 760) == (384, True)
        face.resize(size)
        face.grab()
    for label in labels(face):
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert is_one_line(label.text())


@ON_WIDGETS
@given(TEXTS)
def test_a_veiled_card_shows_no_more_of_a_name_than_initials(face: CardFace, name: str) -> None:
    veiled = entry(talking(name=name))
    veiled.is_veiled = True
    face.show_calls(veiled, [], CardMoment(TICK_S, NOW))
    assert len(face.header.name.text()) <= 16


@given(TEXTS)
def test_strips_announcements_and_initials_are_short(qapp: QApplication, name: str) -> None:
    strip = CallStrip(Theme())
    strip.show_call(ringing(name=name), TICK_S)
    assert is_one_line(strip.text(), 300)
    assert is_one_line(announcement(ringing(name=name)), 200)


@given(TEXTS, TEXTS)
def test_notices_are_plain_and_short(name: str, text: str) -> None:
    row = PromisedPerson(promise=promise(text), name=name, number="+4520123456", last_note=text)
    for notice in (call_notice(ringing(name=name)), promise_notice(row)):
        for said in (notice.title, notice.body):
            assert is_one_line(said, 200)
            assert len(cleaned(said)) <= LONGEST_TEXT
            assert cleaned(said).encode()


@given(TEXTS, TEXTS)
def test_rows_of_the_history_are_one_line_each(name: str, title: str) -> None:
    words = RowWords(lambda: NOW)
    words.set_jobs([Job(id="pm", title=title)])
    row = a_row(name=name, note=title)
    assert is_one_line(words.caller(row))
    assert is_one_line(words.job("pm"))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("name", ["<b>x</b>" * 1250, "\u202e" * 9999 + "x", "م" * 10_000])
def test_the_history_window_paints_any_name_and_note(qtbot: QtBot, name: str) -> None:
    browsing = FakeBrowsing((a_row(5, name=name, note=name),), (Job(id="pm", title=name),))
    window = open_window(browsing, qtbot)
    table(window).selectRow(0)
    QApplication.sendPostedEvents()
    assert not window.grab().isNull()
    assert window.windowTitle() == "Taktone"
    formats = {label.textFormat() for label in labels(window) if label.text()}
    assert formats == {Qt.TextFormat.PlainText}
    tips = [part.toolTip() for part in window.findChildren(QWidget)]
    assert not any(name[:40] in unescape(tip) for tip in tips)


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_the_tray_never_tells_who_calls(qapp: QApplication) -> None:
    tray = Tray(tray_icon)
    tray.show()
    tips = set()
    for state in ("idle", "ringing", "active"):
        tray.set_state(state)
        icon = tray.findChild(QSystemTrayIcon)
        assert icon
        tips.add(icon.toolTip())
    assert tips == {"Taktone", "Taktone: somebody is calling", "Taktone: in a call"}
