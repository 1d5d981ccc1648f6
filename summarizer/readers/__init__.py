"""The readers of files that are no plain text; they run in a process of their own (``summarizer.load.child``)."""
