"""What was acknowledged is there after the process is killed."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

import taktone
from taktone.store.store import open_store
from unit.store.conftest import check_index
from unit.store.samples import T0, note_of

TYPE_FOR_EVER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from taktone.core.call import Call, Leg
from taktone.core.call_event import CallState, Direction
from taktone.store.store import open_store

now, turn = datetime.now(UTC), sys.argv[2]
store = open_store(Path(sys.argv[1]))
store.calls.begin(
    Call(
        id=turn,
        state=CallState.ACTIVE,
        direction=Direction.INCOMING,
        legs=(Leg(source="sip", key="1", state=CallState.ACTIVE),),
        started_at=now,
    ),
    "",
)
for revision in range(1_000_000):
    store.calls.write_draft(turn, f"{revision} " + "ord " * (revision % 50), now)
    if revision % 10 == 9:
        store.calls.settle(turn)
    print(revision, flush=True)
"""


def killed_after(folder: Path, turn: str, acknowledgements: int) -> int:
    """Kills a process that types after so many drafts; the last one it acknowledged."""
    process = subprocess.Popen(
        [sys.executable, "-c", TYPE_FOR_EVER, str(folder), turn],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": str(Path(taktone.__file__).parents[1])},
    )
    with process:
        assert process.stdout
        for _ in range(acknowledgements):
            process.stdout.readline()
        process.kill()
        told = process.stdout.read().split()
    return int(told[-1]) if told else acknowledgements - 1


@pytest.mark.parametrize("seed", range(6))
def test_last_acknowledged_draft_survives_a_kill(tmp_path: Path, seed: int) -> None:
    acknowledged = killed_after(tmp_path, "call-1", random.Random(seed).randint(1, 120))

    store = open_store(tmp_path)
    store.calls.settle_leftovers(T0)
    assert int(note_of(store, "call-1").split()[0]) >= acknowledged
    assert store._database.value("PRAGMA integrity_check") == "ok"
    check_index(store)
    store.close()
