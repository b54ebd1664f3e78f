"""Pictures of every state of the program, in both languages, light and dark, at 100 and 200 %.

`make screens` leaves them in build/screens/ and puts those of the README together. Run with
``tests`` on PYTHONPATH, whose helpers bring the screen and start the program.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from camera import lay_backdrop, take_picture
from helpers.card_on_screen import CardOnScreen
from helpers.history_on_disk import keep_jobs
from helpers.presentation import Presentation
from helpers.program import Program
from helpers.waiting import wait_for
from helpers.x_screen import XScreen
from sample_jobs import SAMPLE_JOBS
from screens_board import browse_board, keep_people
from screens_letters import write_letters
from screens_people import browse_people, show_people

FOLDER = Path("build/screens").absolute()
README_FOLDER = Path("packaging/pictures").absolute()
SIDE_BY_SIDE = """
import sys
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
app = QGuiApplication(sys.argv[:1])
images = [QImage(path) for path in sys.argv[2:]]
size = (sum(i.width() for i in images), max(i.height() for i in images))
sheet = QImage(*size, QImage.Format.Format_RGB32)
sheet.fill(QColor("#cfd6da"))
painter = QPainter(sheet)
x = 0
for image in images:
    painter.drawImage(x, 0, image)
    x += image.width()
painter.end()
sheet.save(sys.argv[1], "PNG")
"""
MARGIN = 16


class Look(NamedTuple):
    """How the program is shown."""

    language: str
    scheme: str
    scale: int = 1

    @property
    def name(self) -> str:
        """The beginning of the pictures' names."""
        return f"{self.language}-{self.scheme}-{self.scale * 100}"


LOOKS = (
    Look("da", "light"),
    Look("da", "dark"),
    Look("en", "light"),
    Look("en", "dark"),
    Look("da", "light", 2),
)
NOTES = {
    "da": "Leder et team på 6 hos Nordvind. Spørger selv, før hun svarer.",
    "en": "Leads a team of 6 at Nordvind. Asks before she answers.",
}
EARLIER = {
    "da": "Spurgte til rejsedage. Rolig, konkret.",
    "en": "Asked about travel. Calm, concrete.",
}
LINES = {
    "da": '[[line]]\nkind = "asterisk"\nid = "1"\nname = "Kontoret"\nserver = "127.0.0.1"\n'
    'user = "taktone"\nextensions = "1001"\n[[line]]\nkind = "sip"\nid = "2"\n'
    'name = "Hjemme"\nserver = "sip.example.org"\nuser = "45701010"\nis_on = false\n',
    "en": '[[line]]\nkind = "asterisk"\nid = "1"\nname = "Office"\nserver = "127.0.0.1"\n'
    'user = "taktone"\nextensions = "1001"\n[[line]]\nkind = "sip"\nid = "2"\n'
    'name = "Home"\nserver = "sip.example.org"\nuser = "45701010"\nis_on = false\n',
}
JOBS = {"da": "Projektleder, Aarhus", "en": "Project manager, Aarhus"}


class Stage:
    """A screen with the program on it, and a camera."""

    def __init__(self, screen: XScreen, program: Program, look: Look) -> None:
        self.screen = screen
        self.program = program
        self.look = look
        self.card = CardOnScreen(screen, program)

    def grab(self, name: str, place: tuple[int, int, int, int], *, has_rest: bool = True) -> None:
        """Saves that part of the screen once it has come to rest; rings never do."""
        path = FOLDER / f"{self.look.name}-{name}.png"
        take_picture(self.screen, path, place, has_rest=has_rest)

    def grab_card(self, name: str, *, has_rest: bool = True, left: int = 0) -> None:
        """Saves the card with a little of the desktop around it, ``left`` pixels more there."""
        x, y, width, height = self.card.place()
        room, left = MARGIN * self.look.scale, left * self.look.scale
        place = (x - room - left, y - room, width + 2 * room + left, height + 2 * room)
        self.grab(name, place, has_rest=has_rest)

    def grab_window(self, name: str, title: str) -> None:
        """Saves a window."""
        window = wait_for(lambda: next(iter(self.screen.windows(title)), None), title)
        self.grab(name, self.screen.place(window))


@contextmanager
def stage(
    look: Look, kind: str = "", keep: Callable[[Path, Look], None] | None = None
) -> Iterator[Stage]:
    """Starts screen, backdrop and program, in a history that ``keep`` has filled; ends them."""
    folder = FOLDER / f"{look.name}{kind}-data"
    folder.mkdir()
    (folder / "settings.toml").write_text(
        f'[general]\nlanguage = "{look.language}"\ncolour_scheme = "{look.scheme}"\n'
        'number_region = "DK"\n[letters]\nname = "Kim Lund"\nemail = "kim@example.dk"\n'
    )
    (folder / "lines.toml").write_text(LINES[look.language])
    keep_jobs(folder, SAMPLE_JOBS[look.language])
    if keep is not None:
        keep(folder, look)
    size = f"{1320 * look.scale}x{1120 * look.scale}"
    with XScreen(folder, size) as screen:
        screen.start("trayer", "--edge", "top", "--align", "right", "--widthtype", "request")
        lay_backdrop(screen)
        environment = {**screen.environment, "QT_SCALE_FACTOR": str(look.scale)}
        with Program(folder, environment, language=look.language) as program:
            yield Stage(screen, program, look)


def play(on: Stage) -> None:
    """Plays two callers through every state there is."""
    tell, language = on.program.tell, on.look.language
    tell("ring", "+4520123456", "--name", "Mette Sørensen", "--id", "1")
    on.program.wait_for("card.flushed", id=1)
    on.grab_card("ringing", has_rest=False)
    tell("answer", "--id", "1")
    tell("note", EARLIER[language])
    tell("end", "--id", "1")
    on.grab_card("ended")
    tell("close")
    on.card.wait_until_away()
    tell("missed", "+4531558002", "--name", "Jonas Holm")
    tell("ring", "+4520123456", "--id", "2")
    on.program.wait_for("card.flushed", id=2)
    on.grab_card("returning", has_rest=False)
    on.card.take_keyboard()
    on.screen.press("ctrl+b")
    on.program.wait_for("times.offered")
    on.grab_card("busy", has_rest=False)
    on.screen.press("Escape")
    tell("answer", "--id", "2")
    tell("note", NOTES[language])
    on.card.take_keyboard()
    on.screen.press("ctrl+i")
    on.grab_card("in-call")
    meet(on)
    tell("ring", "anonymous", "--id", "3")
    on.program.wait_for("card.flushed", id=3)
    on.grab_card("two-calls", has_rest=False)
    tell("end", "--id", "3")
    on.screen.press("ctrl+p")
    on.screen.press("Right", "Return")
    on.grab_card("promise", has_rest=False)
    on.screen.press("Escape")
    tell("end", "--id", "2")
    wrap_up(on)
    tell("close")
    tell("close")
    on.card.wait_until_away()


def wrap_up(on: Stage) -> None:
    """Fills in some of the rows of the card whose talk has just ended, by keyboard."""
    # From the note past the promise and the verdict to the words, and the first two of them.
    on.screen.press(*("Tab",) * 6, "Return", "Right", "Return")
    on.grab_card("after")
    on.screen.press(*("Tab",) * 6, "Return", "Tab", "Tab", "Right", "Right", "Return")
    on.grab_card("after-below")


def meet(on: Stage) -> None:
    """Opens what is at hand in a call: the job's facts, and the lines about the caller."""
    on.screen.press("ctrl+f")
    on.program.wait_for("facts.asked")
    on.screen.press("2")
    on.grab_card("facts")
    on.screen.press("ctrl+e", "Tab", "Tab", "space")
    on.grab_card("caller")
    on.screen.press("ctrl+e")


LONG = "Nikolaj-Alexander Christoffer Bartholomæus von der Østergaard-Kjærgaard <b>Søndergård</b>"
RIGHT_TO_LEFT = "عبد الرحمن محمد الخطيب"


def hide(on: Stage) -> None:
    """Plays what happens while others look on, and callers with names that are long or foreign."""
    tell = on.program.tell
    tell("ring", "+4540112233", "--name", LONG, "--id", "4")
    tell("answer", "--id", "4")
    tell("ring", "+4540112234", "--name", RIGHT_TO_LEFT, "--id", "5")
    on.program.wait_for("card.flushed", id=5)
    on.grab_card("long-names", has_rest=False)
    for key in ("4", "5"):
        tell("end", "--id", key)
    tell("close")
    tell("close")
    on.card.wait_until_away()
    with Presentation(on.screen):
        wait_for(lambda: on.program.status()["is_quiet"], "the program to keep quiet")
        tell("ring", "+4520123456", "--name", "Mette Sørensen", "--id", "6")
        on.program.wait_for("call.logged", id=6)
        on.card.take_keyboard()
        on.grab_card("discreet", has_rest=False)
        tell("answer", "--id", "6")
        on.grab_card("discreet-in-call", has_rest=False)
        on.screen.press("ctrl+r")
        on.grab_card("discreet-shown", has_rest=False)
        tell("end", "--id", "6")
        tell("close")
        on.card.wait_until_away()


def browse(on: Stage) -> None:
    """Goes through the windows that show what was played."""
    tell = on.program.tell
    tell("history")
    on.program.wait_for("history.first_page")
    on.screen.press("Down", "Up")
    on.grab_window("history", "^Taktone$")
    on.screen.press("Down")
    on.grab_window("person", "^Taktone$")
    x, y, _, _ = on.screen.place(on.screen.windows("^Taktone$")[0])
    on.screen.click(x + 80 * on.look.scale, y + 148 * on.look.scale)
    on.grab_window("ring-back", "^Taktone$")
    see_job(on, x, y)
    tell("settings")
    on.grab_window("settings", "^(Settings|Indstillinger)")
    look_at_pages(on)


def look_at_pages(on: Stage) -> None:
    """The further pages of the settings, and the window of a line after a test."""
    scale = on.look.scale
    x, y, _, _ = on.screen.place(on.screen.windows("^(Settings|Indstillinger)")[0])
    on.screen.click(x + 60 * scale, y + 30 * scale)
    for name in ("lines", "prompts", "words", "letters-page", "quiet"):
        on.screen.press("Down")
        on.grab_window(name, "^(Settings|Indstillinger)")
    on.screen.press(*("Up",) * 4)
    on.screen.press("Tab", "Tab", "Tab", "Tab", "space")
    on.grab_window("line", "^Asterisk")
    on.screen.press("Escape")


def see_job(on: Stage, x: int, y: int) -> None:
    """Goes to a job's calls and through the three pages of its window."""
    place = (str(x + 80 * on.look.scale), str(y + 250 * on.look.scale))
    on.screen.run("xdotool", "mousemove", *place, "click", "1")
    on.grab_window("job-calls", "^Taktone$")
    on.screen.run("xdotool", "mousemove", *place, "click", "3")
    on.screen.press("Down", "Return")
    for page in ("ad", "facts", "call"):
        on.grab_window(f"job-{page}", "^(Job|Stilling)$")
        on.screen.press("ctrl+Tab")
    on.screen.press("Escape")


def put_together(name: str, *pictures: str) -> None:
    """Makes one picture of several for the README."""
    README_FOLDER.mkdir(exist_ok=True)
    paths = [str(FOLDER / f"{picture}.png") for picture in pictures]
    command = [sys.executable, "-c", SIDE_BY_SIDE, str(README_FOLDER / name), *paths]
    subprocess.run(command, env={"QT_QPA_PLATFORM": "offscreen"}, check=True)


def main() -> None:
    """Takes all pictures anew."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for look in LOOKS:
        with stage(look) as on:
            play(on)
            show_people(on)
            hide(on)
            browse(on)
            browse_people(on)
        with stage(look, "-board", keep_people) as on:
            browse_board(on)
        with stage(look, "-letters", keep_people) as on:
            write_letters(on)
        print(f"  build/screens/{look.name}-*.png")
    put_together("card.png", "en-light-100-returning", "en-light-100-in-call", "en-dark-100-after")
    put_together("history.png", "en-light-100-history")


if __name__ == "__main__":
    main()
