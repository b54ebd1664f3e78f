"""What the operating system lends: paths, lock, socket, settings, D-Bus, notifications."""
