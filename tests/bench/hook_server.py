"""The web hook in a process of its own: prints its port, ends when its input does."""

import os
import sys
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QSocketNotifier

from taktone.core.hook_line import HookLine
from taktone.sources.hook.hook_source import HookSource
from taktone.sources.line_source import LineSecrets


def main() -> int:
    """Serves until nobody wants it any more."""
    app = QCoreApplication(sys.argv[:1])
    hook = HookSource(HookLine(token=sys.argv[1], port=0), LineSecrets(), lambda: datetime.now(UTC))
    hook.start()
    print(hook.port, flush=True)
    leaving = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    leaving.activated.connect(lambda: None if os.read(0, 1) else app.quit())
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
