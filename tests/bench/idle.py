"""Memory and wake-ups while nothing happens, beside a bare PySide6 tray that runs meanwhile."""

from bench.outcome import Outcome, beside
from bench.pause import pause
from bench.process_sample import cpu_ms_per_min, sample, wake_ups_per_s
from bench.workbench import Workbench

MOST_MEMORY = 1.5
MOST_WAKE_UPS = 0.2


def measure(bench: Workbench) -> list[Outcome]:
    """After a rest, for a minute."""
    data = bench.history.working_copy()
    with (
        bench.desk() as desk,
        bench.yardstick("bare_tray", desk) as bare,
        bench.program(desk, data) as program,
    ):
        assert program.process is not None
        pids = (program.process.pid, bare.pid)
        pause(bench.settle_s)
        before = [sample(pid) for pid in pids]
        pause(bench.idle_s)
        after = [sample(pid) for pid in pids]
    bench.history.drop_copy()
    our_wakes, bare_wakes = (wake_ups_per_s(*pair) for pair in zip(before, after, strict=True))
    our_cpu, bare_cpu = (cpu_ms_per_min(*pair) for pair in zip(before, after, strict=True))
    return [
        beside("idle memory (RSS), MiB", after[0].rss_mib, after[1].rss_mib, MOST_MEMORY),
        Outcome(
            bench="idle wake-ups, per s", ours=our_wakes, yardstick=bare_wakes, most=MOST_WAKE_UPS
        ),
        Outcome(bench="idle CPU, ms per min", ours=our_cpu, yardstick=bare_cpu),
    ]
