"""What sources on a message bus share: who is there, what is asked, which calls are open."""
