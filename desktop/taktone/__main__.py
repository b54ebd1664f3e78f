"""``python -m taktone``."""

import sys

from taktone.cli import main

sys.exit(main())
