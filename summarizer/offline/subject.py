"""Does a line speak of the subject?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summarizer.offline.cues import GENERIC
from summarizer.offline.words import read

if TYPE_CHECKING:
    from collections.abc import Collection

    from summarizer.offline.words import Reading

_LONGEST_NAME = 60
_MOST_WORDS = 6
_MOST_WORDS_OF_TITLE = 3
_PAUSES = frozenset("、，。；：")
"""What stands in a sentence that is written without spaces, and in no name."""


class Subject(NamedTuple):
    """
    Who or what the brief is about.

    Attributes:
        name: As the user gave it.
        telling: The words of the name that tell it from others.
        is_title: Whether it is the title of an article as well.
    """

    name: str
    telling: frozenset[str]
    is_title: bool = False

    @property
    def is_name(self) -> bool:
        """Whether it names somebody or something; a headline, which stands in where no name is found, does not."""
        if self.is_title and any(map(str.isdigit, self.name)):
            return False
        most = _MOST_WORDS_OF_TITLE if self.is_title else _MOST_WORDS
        return 0 < len(self.name) <= _LONGEST_NAME and len(self.name.split()) <= most and _PAUSES.isdisjoint(self.name)

    def named_in(self, reading: Reading) -> bool:
        """Tell whether one of the telling words stands in the line."""
        return any(word in self.telling for word in reading.words) or any(
            word in run for word in self.telling if len(word) > 1 and not word.isascii() for run in reading.words
        )

    def meant_in(self, reading: Reading) -> bool:
        """Tell whether the line names the subject, or a word that stands for it ("the company")."""
        return self.named_in(reading) or reading.count("subject") > 0


def subject_of(name: str, titles: Collection[str] = ()) -> Subject:
    """Read the telling words of a name, which may be one of the titles; of a wholly general name all words tell."""
    words = read(name).words
    telling = frozenset(word for word in words if word not in GENERIC)
    return Subject(name=name, telling=telling or frozenset(words), is_title=name in titles)
