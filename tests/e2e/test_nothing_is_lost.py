"""Whatever happens to the program, what was typed is there."""

import json
import signal
import socket

import pytest

from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import calls, wait_for_call
from helpers.program import Program
from helpers.x_screen import XScreen
from taktone.core.call_event import CallState, EndReason

pytestmark = pytest.mark.screen
TYPED = "Kan starte 1. februar"


def start_talk(program: Program, card: CardOnScreen) -> None:
    program.tell("ring", "20123456", "--name", "Jonas Holm", "--id", "1")
    program.tell("answer", "--id", "1")
    program.wait_for("card.painted", id=1)
    card.take_keyboard()


def test_kill_9_while_typing_keeps_the_note_and_the_call(
    program: Program, card: CardOnScreen
) -> None:
    start_talk(program, card)
    card.type_note(TYPED)
    kept = wait_for_call(program.data, lambda row: len(row.note) >= len(TYPED) - 1, "the note")
    program.kill()
    program.start()
    (row,) = calls(program.data)
    assert TYPED.startswith(row.note)
    assert len(row.note) >= len(kept.note)
    assert (row.name, row.state, row.reason) == ("Jonas Holm", CallState.ENDED, EndReason.LOST)


def test_each_key_is_durable_within_a_quarter_of_a_second(
    screen: XScreen, program: Program, card: CardOnScreen
) -> None:
    start_talk(program, card)
    # One at a time: drafts that wait for a busy disk become one.
    for letter in "abcde":
        card.type_note(letter)
    slowest_us = max(event["us"] for event in program.events("note.committed"))
    assert slowest_us < 250_000


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_to_end_saves_and_ends_quietly(
    program: Program, card: CardOnScreen, number: signal.Signals
) -> None:
    start_talk(program, card)
    card.type_note("Gem mig")
    assert program.process is not None
    program.process.send_signal(number)
    assert program.process.wait(15) == 0
    assert calls(program.data)[0].note == "Gem mig"


def test_quit_from_the_command_line_saves_what_was_typed(
    program: Program, card: CardOnScreen
) -> None:
    start_talk(program, card)
    card.type_note("Farvel")
    program.stop()
    assert calls(program.data)[0].note == "Farvel"


def test_rubbish_on_the_socket_harms_nothing(program: Program) -> None:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(program.data / "control.sock"))
        lines = connection.makefile("rwb")
        for rubbish in (b"\xff\xfe\x00", b"{", b"[]", b'{"op": 7}', b'{"v": 99, "op": "ring"}'):
            lines.write(rubbish + b"\n")
            lines.flush()
            assert json.loads(lines.readline())["ok"] is False
        lines.write(b'{"op": "call", "id": 7, "number": "+4512345678"}\n')
        lines.flush()
        assert json.loads(lines.readline())["ok"] is True
    program.wait_for("card.painted", id=7)
