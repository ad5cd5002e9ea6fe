"""How a step sounds: whether two descriptions of a tone mean the same, or a customer would hear a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.vocabulary import words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

ALIKE = (
    "short brief curt terse crisp concise brisk quick snappy telegraphic",
    "long detailed wordy thorough elaborate lengthy",
    "warm friendly kind cordial welcoming gentle soft caring hearty affectionate motherly inviting nice",
    "cold cool distant icy impersonal",
    "formal official stiff businesslike corporate ceremonial legal bureaucratic",
    "personal familiar informal casual chatty colloquial loose relaxed easygoing neighbourly",
    "dry sober factual neutral objective plain matter-of-fact down-to-earth unadorned",
    "funny joking humorous witty cheeky playful merry cheerful cheery jolly light-hearted tongue-in-cheek",
    "serious grave earnest solemn strict stern severe",
    "calm quiet unhurried slow patient peaceful steady soothing reassuring",
    "loud pushy salesy urgent shouting aggressive hurried pressing insistent hectic",
    "direct straight blunt frank honest open clear straightforward",
    "expert technical academic learned specialist scientific scholarly",
    "enthusiastic excited lively bubbly energetic upbeat passionate",
    "elegant refined stylish posh luxurious exclusive",
    "polite courteous respectful discreet considerate",
    "proud boastful grand",
    "silent silence wordless",
)
"""Words that describe one tone, a line each."""
OPPOSED = (
    *(("short", "long"), ("warm", "cold"), ("formal", "personal"), ("formal", "funny")),
    *(("serious", "funny"), ("calm", "loud"), ("polite", "loud")),
)
"""Tones that do not go together, by the first words of their lines."""
_SMALL_WORDS = (
    "a an the and or but with of in on at to for as is it its one very rather quite really fairly bit little "
    "more less most still always mostly usually sometimes too tone voice sounds sound words word way like by"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_SAME = frozenset({"same", "unchanged", "ditto", "likewise"})
_NONE = frozenset({"none", "nothing", "n/a", "na", "-"})
"""Cells that say that there is no tone."""
_NOT = frozenset({"not", "never", "no", "without", "hardly"})


def sounds_alike(one: str, other: str) -> bool:
    """Whether a customer hears no change; so it is also where one of the two says nothing of a tone."""
    mine, theirs = _tones(one), _tones(other)
    if not mine or not theirs or not _SAME.isdisjoint(words_in(f"{one} {other}")):
        return True
    return not mine.isdisjoint(theirs) and not _clash(mine, theirs)


def says_a_tone(text: str) -> bool:
    """Whether a description names any tone; "none" does not."""
    return bool(_tones(text))


def _clash(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one has a tone that its other half cannot stand, and does not have there itself."""
    pairs = (*OPPOSED, *((right, left) for left, right in OPPOSED))
    return any(
        left in mine - theirs and right in theirs - mine and left not in theirs and right not in mine
        for left, right in pairs
    )


def _tones(text: str) -> frozenset[str]:
    """The tones of a description, each by the first word of its line; other words stand for themselves."""
    return frozenset(_tone(word) for word in _meant(text))


def _meant(text: str) -> Iterator[str]:
    """The words that say how it sounds; what it is said not to be is left out."""
    if text.strip(" .").casefold() in _NONE:
        return
    is_denied = False
    for word in words_in(text):
        if word in _NOT:
            is_denied = True
        elif word not in _SMALL:
            if not is_denied:
                yield word
            is_denied = False


def _tone(word: str) -> str:
    """The head of the line that a word stands in, also as an adverb: warmly, cheerily."""
    forms = (word, word.removesuffix("ly"), f"{word.removesuffix('ily')}y")
    return next((line.split()[0] for form in forms for line in ALIKE if form in line.split()), word)
