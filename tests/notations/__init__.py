"""Every notation that the readers read or leave alone, by the name of its rule: tests assert it, the documentation shows it."""
