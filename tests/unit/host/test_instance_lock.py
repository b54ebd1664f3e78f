"""One program at a time, and none kept out by a dead one."""

import subprocess
import sys
from pathlib import Path

from helpers.program import DESKTOP
from taktone.host.instance_lock import InstanceLock

HOLDER = """
import sys
from pathlib import Path
from taktone.host.instance_lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)],
        env={"PYTHONPATH": str(DESKTOP)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_the_second_does_not_get_in_until_the_first_leaves(tmp_path: Path) -> None:
    first, second = InstanceLock(tmp_path), InstanceLock(tmp_path)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()
    second.release()


def test_another_process_is_kept_out_while_this_one_lives(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    assert lock.take()
    other = holder(tmp_path)
    assert said(other) == "False"
    other.communicate(timeout=10)
    lock.release()


def test_who_was_killed_no_longer_holds_it(tmp_path: Path) -> None:
    other = holder(tmp_path)
    assert said(other) == "True"
    lock = InstanceLock(tmp_path)
    assert not lock.take()
    other.kill()
    other.communicate(timeout=10)
    assert lock.take()
    lock.release()


def test_each_folder_has_a_lock_of_its_own(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
    locks = [InstanceLock(folder) for folder in folders]
    assert [lock.take() for lock in locks] == [True, True]
    for lock in locks:
        lock.release()
