"""A practice call played on a virtual screen, with pictures: what `make run` does without a screen.

Run with ``tests`` on PYTHONPATH, whose helpers bring the screen and start the program.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from taktone.core.history_query import HistoryQuery
from taktone.store.store import open_store

FOLDER = Path("build/tour").absolute()
CALL = "tour"
NOTE = "Curious and calm. Asked about travel. I promised the job profile by tomorrow."
DESKTOP = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication(sys.argv[:1])
desktop = QWidget()
desktop.setAttribute(Qt.WidgetAttribute.WA_X11NetWmWindowTypeDesktop)
desktop.setStyleSheet("background: #9fb0b8")
desktop.setGeometry(app.primaryScreen().geometry())
desktop.show()
app.exec()
"""
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication(sys.argv[:1])
app.primaryScreen().grabWindow(0).save(sys.argv[1], "PNG")
"""


def picture(screen: XScreen, name: str) -> None:
    """Saves the screen once it has come to rest."""
    path = FOLDER / name

    def is_at_rest() -> bool:
        before = path.read_bytes() if path.exists() else b""
        command = [sys.executable, "-c", GRAB, str(path)]
        subprocess.run(command, env=dict(screen.environment), check=True)
        return path.read_bytes() == before

    wait_for(is_at_rest, f"a still picture for {name}")
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
        screen.start(sys.executable, "-c", DESKTOP)
        with Program(data, screen.environment) as program:
            play(program, screen)
    tell_history(data)
    print("`make run` on a desktop, with a screen, starts the program itself.")


if __name__ == "__main__":
    main()
