"""A practice call played on a virtual screen, with pictures: what `make run` does without a screen.

Run with ``tests`` on PYTHONPATH, whose helpers bring the screen and start the program.
"""

import shutil
from pathlib import Path

from camera import lay_backdrop, take_picture
from helpers.program import Program
from helpers.x_screen import XScreen
from taktone.core.history_query import HistoryQuery
from taktone.store.store import open_store

FOLDER = Path("build/tour").absolute()
CALL = "tour"
NOTE = "Curious and calm. Asked about travel. I promised the job profile by tomorrow."


def picture(screen: XScreen, name: str) -> None:
    """Saves the screen once it has come to rest."""
    path = FOLDER / name
    take_picture(screen, path)
    print(f"  {path.relative_to(Path.cwd())}")


def play(program: Program, screen: XScreen) -> None:
    """One call from the ring to the history."""
    program.tell("ring", "+4520123456", "--name", "Mette Sørensen", "--id", CALL)
    program.wait_for("card.flushed", id=CALL)
    program.tell("answer", "--id", CALL)
    program.tell("show")
    screen.type(NOTE)
    screen.press("ctrl+i")
    program.wait_for("note.committed")
    picture(screen, "card.png")
    program.tell("end", "--id", CALL)
    program.wait_for("call.logged", id=CALL)
    picture(screen, "wrap-up.png")
    program.tell("history")
    program.wait_for("history.first_page")
    picture(screen, "history.png")


def tell_history(folder: Path) -> None:
    """Prints the calls that the history holds now."""
    store = open_store(folder, may_write=False)
    print("In the history now:")
    for row in store.history.page(HistoryQuery(), before=None).rows:
        star = "★" if row.is_starred else " "
        print(f"  {star} {row.started_at.astimezone():%H:%M}  {row.name}  {row.number}")
        print(f"      {row.note}")
    store.close()


def main() -> None:
    """Plays the call in a fresh history, then says what there is to see."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    data = FOLDER / "data"
    print("Pictures of a call:")
    with XScreen(FOLDER) as screen:
        lay_backdrop(screen)
        with Program(data, screen.environment) as program:
            play(program, screen)
    tell_history(data)
    print("`make run` on a desktop, with a screen, starts the program itself.")


if __name__ == "__main__":
    main()
