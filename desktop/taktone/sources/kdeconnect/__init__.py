"""An Android phone's calls, told by its KDE Connect app: Taktone is a device of its own to it."""
