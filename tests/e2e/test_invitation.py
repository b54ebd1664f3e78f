"""From a star to an invitation in the user's own mail program, and from the answer to a booking."""

import stat
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.candidate import Stage
from taktone.core.interview import InterviewState
from taktone.core.letter import Answer, LetterKind
from taktone.store.store import open_store

pytestmark = [pytest.mark.screen, pytest.mark.long]

TITLE = {"da": "^Skriv til", "en": "^Write to"}
GREETING = {"da": "Hej Mette", "en": "Hi Mette"}
SETTINGS = '[general]\nnumber_region = "DK"\n[letters]\nname = "Kim"\nemail = "kim@example.dk"\n'
MAIL_PROGRAM = '#!/bin/sh\ncase "$1" in file://*.eml) cp "${1#file://}" "$MAILS/" ;; esac\n'
REPLY = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Somebody else//EN
METHOD:REPLY
BEGIN:VEVENT
UID:%s
SEQUENCE:0
ATTENDEE;PARTSTAT=ACCEPTED:mailto:mette@example.com
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def mails(tmp_path: Path) -> Path:
    """Where the mail program puts what it is given."""
    folder = tmp_path / "mails"
    folder.mkdir()
    return folder


@pytest.fixture
def own_program(tmp_path: Path, screen: XScreen, mails: Path, language: str) -> Iterator[Program]:
    """Signs with a name, on a desktop whose mail program takes drafts."""
    screen.point(640, 450)
    tools = tmp_path / "bin"
    tools.mkdir()
    for name, script in (
        ("xdg-open", MAIL_PROGRAM),
        ("xdg-mime", "#!/bin/sh\necho mail.desktop\n"),
    ):
        (tools / name).write_text(script)
        (tools / name).chmod(0o755)
    environment = {
        **screen.environment,
        "PATH": f"{tools}:{screen.environment['PATH']}",
        "MAILS": str(mails),
    }
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text(SETTINGS)
    with Program(data, environment, language=language) as program:
        yield program


def newest(mails: Path, count: int) -> bytes:
    wait_for(lambda: len(list(mails.iterdir())) == count, "the mail program")
    found = max(mails.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    wait_for(lambda: found.stat().st_size > 0, "the whole draft")
    return found.read_bytes()


def star_and_write(screen: XScreen, program: Program, title: str) -> None:
    """Somebody calls, gets a star, and is asked which of three times suits them."""
    program.tell("ring", "20123456", "--name", "Mette Sørensen", "--id", "1")
    program.wait_for("call.logged", id=1)
    program.tell("end", "--id", "1")
    program.tell("close")
    program.tell("history")
    window = wait_for(lambda: next(iter(screen.windows("^Taktone$")), None), "the main window")
    program.wait_for("history.first_page")
    wait_for(lambda: screen.focused() == window, "the main window's keyboard")
    screen.press("Home", "s", "ctrl+i")
    dialog = wait_for(lambda: next(iter(screen.windows(title)), None), "the letter")
    wait_for(lambda: screen.focused() == dialog, "the letter's keyboard")
    screen.type("mette@example.com")
    program.wait_for("week.shown")
    screen.press("ctrl+3", "Return")


def check_booked(program: Program, uid: str, language: str) -> None:
    """The history has the time, both letters with the answer, and the step."""
    store = open_store(program.data, may_write=False)
    interview = store.letters.interview(uid)
    assert interview is not None
    assert interview.state is InterviewState.BOOKED
    letters = store.letters.letters_to(interview.person_id)
    assert [(x.kind, x.language, x.answer) for x in letters] == [
        (LetterKind.CONFIRMATION, language, Answer.ACCEPTED),
        (LetterKind.INVITATION, language, None),
    ]
    (candidate,) = store.candidates.listed()
    assert candidate.stage is Stage.BOOKED
    store.close()


def test_star_invitation_answer(
    screen: XScreen, own_program: Program, mails: Path, tmp_path: Path, language: str
) -> None:
    program = own_program
    star_and_write(screen, program, TITLE[language])
    draft = message_from_bytes(newest(mails, 1), policy=default)
    assert (draft["X-Unsent"], draft["Date"]) == ("1", None)
    assert draft["To"].addresses[0].addr_spec == "mette@example.com"
    assert GREETING[language] in draft.as_string()
    assert not any(part.get_content_type() == "text/calendar" for part in draft.walk())

    program.wait_for("letter.opened")
    screen.press("shift+Tab", "shift+Tab", "shift+Tab", "Down", "Tab", "Tab", "Tab")
    screen.press("ctrl+3", "Return")
    draft = message_from_bytes(newest(mails, 2), policy=default)
    (calendar,) = [x for x in draft.walk() if x.get_content_type() == "text/calendar"]
    text = calendar.get_payload(decode=True)
    assert isinstance(text, bytes)
    uid = text.decode().partition("UID:")[2].split("\r\n")[0]
    program.wait_for("letter.opened", count=2)

    answer = tmp_path / "answer.ics"
    answer.write_text(REPLY % uid)
    program.tell("open", str(answer))
    program.wait_for("reply.taken")
    outbox = program.data / "outbox"
    assert stat.S_IMODE(outbox.stat().st_mode) == 0o700
    program.stop()
    check_booked(program, uid, language)
