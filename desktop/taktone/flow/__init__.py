"""The one-way road between sources, store and screen: QtCore only."""
