"""What an attacker would have a model answer or an article say, and what must come of it at every sink."""
