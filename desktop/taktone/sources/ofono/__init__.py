"""Phones over Bluetooth and modems, told by oFono or by PipeWire, which speaks alike."""
