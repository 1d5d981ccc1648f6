"""Commands of the command line, one module each; nothing heavy is imported before one of them runs."""
