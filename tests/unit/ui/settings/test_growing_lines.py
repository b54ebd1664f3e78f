"""Several short texts, each on a line of its own."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from taktone.ui.settings.growing_lines import GrowingLines


def test_there_is_always_one_more_to_fill_in(qtbot: QtBot) -> None:
    lines = GrowingLines(("one",), 3, "Question")
    qtbot.addWidget(lines)
    lines.show()
    assert [line.isVisible() for line in lines.lines] == [True, True, False]
    lines.lines[1].setText("two")
    assert lines.lines[2].isVisible()
    lines.lines[1].clear()
    assert not lines.lines[2].isVisible()


def test_more_than_usual_is_shown_all_the_same(qtbot: QtBot) -> None:
    texts = tuple("abcdefg")
    lines = GrowingLines(texts, 5, "Question")
    qtbot.addWidget(lines)
    assert lines.texts == texts


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(st.text(max_size=20), max_size=5))
def test_what_is_kept_is_what_was_typed_each_on_one_line(qtbot: QtBot, texts: list[str]) -> None:
    lines = GrowingLines((), 5, "Question")
    qtbot.addWidget(lines)
    for line, text in zip(lines.lines, texts, strict=False):
        line.setText(text)
    assert all(text == " ".join(text.split()) and text for text in lines.texts)
    assert len(lines.texts) <= len([text for text in texts if text.strip()])
