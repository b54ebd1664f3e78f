"""Pictures of the board of candidates, of people side by side, and of the list on paper."""

import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from helpers.waiting import wait_for
from sample_jobs import SAMPLE_JOBS
from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction, EndReason
from taktone.core.candidate import CandidateStep, Stage
from taktone.core.identity import new_id
from taktone.core.number_reading import read_number
from taktone.core.promise import Promise, PromiseKind
from taktone.core.wrap_up import Verdict, WrapUp
from taktone.store.store import Store, open_store

if TYPE_CHECKING:
    import screens

LONG = "Nikolaj-Alexander Christoffer Bartholomæus von der Østergaard-Kjærgaard"
PEOPLE: tuple[tuple[str, str, Stage, int, dict[str, str]], ...] = (
    (
        *("20123456", "Mette Sørensen", Stage.BOOKED, 2),
        {
            "da": "Leder et team på 6 hos Nordvind. Spørger selv, før hun svarer.",
            "en": "Leads a team of 6 at Nordvind. Asks before she answers.",
        },
    ),
    (
        *("31558002", "Jonas Holm", Stage.STARRED, 1),
        {"da": "Har siddet med ombygningen af havnen.", "en": "Worked on the harbour."},
    ),
    (
        *("42106613", "Amina Yusuf", Stage.INVITED, 3),
        {
            "da": "Har bygget teamet op fra 2 til 14. Spurgte klogt til vores kunder.",
            "en": "Built the team from 2 to 14. Asked wisely about our customers.",
        },
    ),
    (*("51423344", LONG, Stage.INVITED, 5), {"da": "Ringer igen.", "en": "Will call again."}),
    (
        *("61223344", "Ida Lund", Stage.DECLINED, 4),
        {"da": "Søger noget på deltid.", "en": "Looks for part time."},
    ),
)


def keep_people(folder: Path, look: "screens.Look") -> None:
    """Fills the history with people at several steps."""
    store = open_store(folder)
    try:
        for place, (number, name, stage, days, notes) in enumerate(PEOPLE):
            at = datetime.now(UTC) - timedelta(days=days + 3, minutes=7 * place)
            _keep(store, look.language, at, number, name, notes[look.language])
            _step(store, look.language, number, stage, at + timedelta(days=3))
    finally:
        store.close()


def _keep(store: Store, language: str, at: datetime, number: str, name: str, note: str) -> None:
    call = Call(
        id=number,
        state=CallState.ENDED,
        direction=Direction.INCOMING,
        reason=EndReason.COMPLETED,
        legs=(Leg(source="command", key=number, state=CallState.ENDED),),
        number=read_number(number, "DK"),
        name=name,
        started_at=at,
        answered_at=at,
        ended_at=at + timedelta(minutes=6),
    )
    job = SAMPLE_JOBS[language]
    person, _ = store.calls.begin(call, "")
    store.calls.write_draft(call.id, note, at)
    store.calls.settle(call.id)
    store.calls.choose_job(call.id, job.id)
    met = frozenset(job.criteria[: 1 + len(name) % 3])
    store.wrap_ups.write(call.id, WrapUp(verdict=Verdict.YES, criteria_met=met), at)
    store.candidates.mark(person, job.id, at)
    promise = Promise(
        id=new_id(at),
        person_id=person,
        call_id=call.id,
        kind=PromiseKind.SEND_MAIL,
        made_at=at,
        due_at=at + timedelta(days=4),
    )
    store.promises.make(promise)


def _step(store: Store, language: str, number: str, stage: Stage, at: datetime) -> None:
    row = store.history.row(number)
    if row is None:
        return
    reason = "undulat" if stage is Stage.DECLINED else ""
    for place, passed in enumerate((Stage.INVITED, stage)):
        if stage is not Stage.STARRED:
            day = at - timedelta(days=1 - place)
            step = CandidateStep(id=new_id(day), stage=passed, at=day, reason=reason)
            store.candidates.step(row.person_id, SAMPLE_JOBS[language].id, step)


def browse_board(on: "screens.Stage") -> None:
    """Goes through the board by keys, sees people side by side, prints, and declines somebody."""
    title = "^Taktone$"
    on.program.tell("history")
    on.program.wait_for("history.first_page")
    x, y, _, _ = on.screen.place(on.screen.windows(title)[0])
    on.screen.click(x + 80 * on.look.scale, y + 105 * on.look.scale)
    on.grab_window("board", title)
    on.screen.click(x + 330 * on.look.scale, y + 150 * on.look.scale)
    on.screen.press("space", "Right", "space", "Right", "space")
    on.grab_window("board-picked", title)
    on.screen.press("Menu")
    on.grab_window("board-menu", title)
    on.screen.press("Escape")
    # Back from the third column to the second button above the first one.
    on.screen.press(*("shift+Tab",) * 4, "space")
    on.program.wait_for("beside.shown", people=3)
    on.grab_window("beside", "^(Side by side|Side om side)$")
    on.screen.press("Return")
    _print(on)
    on.screen.press("Tab", "Tab", "shift+Right")
    on.program.wait_for("board.moved", stage="booked")
    on.grab_window("board-moved", title)
    on.screen.press(*("shift+Right",) * 3)
    on.program.wait_for("board.moved", stage="declined")
    on.screen.type("Tak, fordi du ringede.")
    on.grab_window("declined", "^(Declined|Afslag)$")
    on.screen.press("Escape")


def _print(on: "screens.Stage") -> None:
    """Prints from the button beside the one that has the keyboard, and draws the pages."""
    window = on.screen.windows("^Taktone$")[0]
    wait_for(lambda: on.screen.focused() == window, "the main window's keyboard")
    on.screen.press("Tab", "space")
    wait_for(lambda: on.screen.focused() not in {window, ""}, "the window of files")
    folder = Path("build/screens").absolute()
    path = folder / f"{on.look.name}-list.pdf"
    on.screen.press("ctrl+a")
    on.screen.type(str(path))
    on.screen.press("Return")
    on.program.wait_for("list.printed")
    picture = str(path.with_suffix(".png"))
    if shutil.which("gs"):
        device = ["-sDEVICE=png16m", "-r80", "-dLastPage=1", f"-sOutputFile={picture}"]
        subprocess.run(["gs", "-q", "-dBATCH", "-dNOPAUSE", *device, str(path)], check=True)
