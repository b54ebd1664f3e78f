"""Everything seen: shows values, emits wishes."""
