"""A brief with all that it was made of, in one folder: its sources, the request, the answers, and the brief itself."""

from summarizer.bundle.contents import Asked, Bundle, Conversation
from summarizer.bundle.keeping import Playback, Recorder, Shut
from summarizer.bundle.reading import read_bundle
from summarizer.bundle.writing import free_folder, write_bundle

__all__ = ["Asked", "Bundle", "Conversation", "Playback", "Recorder", "Shut", "free_folder", "read_bundle", "write_bundle"]
