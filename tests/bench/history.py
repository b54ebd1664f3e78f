"""The caller history that the program is measured with, made once and kept in ``build/bench``."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from helpers.program import DESKTOP

_HERE = Path(__file__).parent
_GENERATOR = _HERE / "history_generator.py"


class History:
    """A generated history of a given number of calls, and a copy that may be written to."""

    def __init__(self, folder: Path, rows: int) -> None:
        """Takes the folder that keeps histories between runs."""
        self.rows = rows
        self._folder = folder
        self._copy = folder / "data"

    def original(self) -> Path:
        """A data folder that nobody writes to; made where the kept one is of another schema."""
        made = self._folder / f"history-{self.rows}-{_recipe()}"
        if not made.exists():
            for old in self._folder.glob(f"history-{self.rows}-*"):
                shutil.rmtree(old)
            print(f"making a history of {self.rows:,} calls in {made} ...", file=sys.stderr)
            unfinished = made.with_name("unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            subprocess.run(
                [sys.executable, str(_GENERATOR), str(unfinished), str(self.rows)],
                env={**os.environ, "PYTHONPATH": str(DESKTOP)},
                check=True,
                stdout=subprocess.DEVNULL,
            )
            unfinished.rename(made)
        return made

    def working_copy(self) -> Path:
        """A fresh copy for one benchmark; the copy of the one before it is gone."""
        self.drop_copy()
        shutil.copytree(self.original(), self._copy)
        os.sync()  # else a benchmark's first flush would wait for the copy's
        return self._copy

    def drop_copy(self) -> None:
        """Frees what the last copy took."""
        shutil.rmtree(self._copy, ignore_errors=True)


def _recipe() -> str:
    """A few letters that change with everything the generated file depends on."""
    store = DESKTOP / "taktone" / "store"
    sources = sorted(
        [*store.glob("m[0-9]*.py"), *store.glob("*_sql.py"), *_HERE.glob("history_*.py")]
    )
    text = b"".join(path.read_bytes() for path in sources)
    return hashlib.blake2b(text, digest_size=4).hexdigest()
