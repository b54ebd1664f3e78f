"""Letters to those who called: invitations, thanks and the like."""
