"""The parts of the pipeline: what was read, which engine writes, how a model is asked, and how its draft is proved and recorded."""
