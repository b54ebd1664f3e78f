"""Calls told by an Asterisk's manager interface (AMI, TCP port 5038)."""
