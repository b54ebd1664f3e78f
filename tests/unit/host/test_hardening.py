"""What is switched off before any file is opened; in another process: it cannot be undone."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from helpers.program import DESKTOP

PROGRAM = """
import json, resource, sys
from pathlib import Path
from taktone.host.hardening import harden
harden()
file = Path(sys.argv[1])
file.write_text("x")
print(json.dumps({
    "mode": file.stat().st_mode & 0o777,
    "core": resource.getrlimit(resource.RLIMIT_CORE),
}))
"""


@pytest.fixture
def seen(tmp_path: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "file")],
        env={"PYTHONPATH": str(DESKTOP)},
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(done.stdout))


def test_a_new_file_is_for_its_owner_alone(seen: dict[str, Any]) -> None:
    assert seen["mode"] == 0o600


def test_a_crash_leaves_no_copy_of_the_memory(seen: dict[str, Any]) -> None:
    assert seen["core"] == [0, 0]
