"""The program looks itself over, as a subprocess, and says what is missing."""

import os
import subprocess
import sys

import pytest


def look(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "taktone", "--self-test"],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.long
@pytest.mark.parametrize(("language", "history"), [("en", "History"), ("da", "Historik")])
def test_all_is_there_and_the_users_own_folder_stays_empty(language: str, history: str) -> None:
    done = look(LANGUAGE=language)
    assert done.returncode == 0, done.stdout + done.stderr
    marks = [line[:2] for line in done.stdout.splitlines()]
    assert marks == ["ok"] * 6
    assert history in done.stdout
    assert "Mette Sørensen" in done.stdout
    assert not os.path.exists(os.environ["TAKTONE_DATA"])  # noqa: PTH110 - never made
