"""
A brief as one HTML page that stands alone: what it says on the left, the whole sources on the right, and every passage linked both ways.

The page asks for nothing from any network, and its policy forbids it to. What comes from a source or a model is text, never markup.
"""

from summarizer.render.page.html import to_html

__all__ = ["to_html"]
