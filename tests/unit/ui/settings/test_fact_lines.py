"""The facts of a job as they are edited."""

from itertools import count

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from taktone.core.job import MOST_FACTS, JobFact
from taktone.ui.settings.fact_lines import FactLines

FACTS = (JobFact(id="pay", label="Løn", value="52.000 kr."), JobFact(id="start", label="Start"))


@pytest.fixture
def lines(qtbot: QtBot) -> FactLines:
    numbers = count(1)
    made = FactLines(FACTS, lambda: f"new-{next(numbers)}")
    qtbot.addWidget(made)
    made.show()
    return made


def shown(lines: FactLines) -> int:
    """How many rows there are; both fields of each stand or fall together."""
    labels, values = (sum(x.isVisible() for x in y) for y in (lines.labels, lines.values))
    assert labels == values
    return labels


def test_what_is_shown_is_what_is_kept(lines: FactLines) -> None:
    assert lines.facts == FACTS
    assert shown(lines) == 3


def test_there_is_always_one_more_row_up_to_eight(lines: FactLines) -> None:
    for place in range(2, MOST_FACTS):
        assert shown(lines) == place + 1
        lines.labels[place].setText(str(place))
    assert shown(lines) == MOST_FACTS
    assert len(lines.facts) == MOST_FACTS


def test_a_fact_keeps_its_id_while_it_is_edited(lines: FactLines) -> None:
    lines.labels[0].setText("Løn og pension")
    lines.values[1].setText("1. februar")
    assert [fact.id for fact in lines.facts] == ["pay", "start"]


def test_a_row_emptied_and_filled_again_is_another_fact(lines: FactLines) -> None:
    lines.show_asked({"pay": (5, 9)})
    lines.labels[0].clear()
    lines.values[0].clear()
    assert [fact.id for fact in lines.facts] == ["start"]
    assert lines.counts[0].text() == ""
    lines.labels[0].setText("Rejsedage")
    assert lines.facts[0] == JobFact(id="new-1", label="Rejsedage")
    assert lines.facts[0].id == "new-1"


def test_a_value_alone_is_the_label(lines: FactLines) -> None:
    lines.values[2].setText("  Fleks  tid ")
    assert lines.facts[2] == JobFact(id="new-1", label="Fleks tid")


def test_every_field_has_a_name_and_a_limit(lines: FactLines) -> None:
    fields = lines.findChildren(QLineEdit)
    assert len({field.accessibleName() for field in fields}) == 2 * MOST_FACTS
    assert all(field.maxLength() <= 300 for field in fields)
