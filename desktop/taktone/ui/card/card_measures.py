"""Sizes on the card, in pixels of the design at 96 dpi."""

WIDTH = 384
EDGE = 16
GAP = 8
RADIUS = 14
INNER_RADIUS = 8
SHADOW = 16
NOTE_HEIGHT = 118
TALLEST_NOTE = 264
SHORTEST_NOTE = 44
SHOWN_STRIPS = 3
