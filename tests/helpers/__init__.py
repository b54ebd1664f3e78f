"""What tests share: waiting, an X server of one's own, the program as a subprocess."""
