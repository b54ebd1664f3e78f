"""Build hook: compiles the translations and carries ``resources/`` into the wheel.

An editable install reads ``resources/`` of the checkout, so there only the compiling is done.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourceBuildHook(BuildHookInterface[Any]):
    """Runs before each wheel, plain or editable; the sdist takes the sources as they are."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles ``.ts`` to ``.qm``; ``version`` is ``standard`` or ``editable``."""
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        script = root / "packaging" / "translations.py"
        subprocess.run([sys.executable, str(script), "build"], cwd=root, check=True)
        if version == "standard":
            resources = root / "resources"
            for path in resources.rglob("*"):
                if path.is_file() and path.suffix != ".ts":
                    place = Path("taktone/_resources") / path.relative_to(resources)
                    build_data["force_include"][str(path)] = place.as_posix()
