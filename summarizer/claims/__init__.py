"""
Whether a passage supports a sentence: the comparison that proofs and ``verify`` rest on.

A sentence and a passage are read in the same way (quantities, times, names, words of direction, denials) and then compared. What the
passage says differently contradicts the sentence; what it does not say leaves it unsupported.
"""
