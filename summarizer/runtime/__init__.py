"""How a process works: its event loop, where the processor's work is done, and what a caller hears meanwhile."""
