"""Windows for what the user chooses once: settings and jobs."""
