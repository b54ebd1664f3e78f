"""What is true about calls: no Qt, no disk, no network, no clock, no words for people."""
