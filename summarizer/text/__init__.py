"""What every stage knows of a text: its characters as a reader sees them, tables of words, and how much of it a model counts."""
