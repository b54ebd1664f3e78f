"""The people marked worth an interview, by job."""
