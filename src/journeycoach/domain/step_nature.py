"""What a step's words say of it beyond its person: a silence, or a deed of the customer's own."""

from __future__ import annotations

from journeycoach.domain.late import Late
from journeycoach.domain.text import straight
from journeycoach.domain.vocabulary import mentions_people

_SILENT = Late(
    r"\b(?:hears? (?:nothing|no more|no word)|(?:never|not|doesn't|don't) hears?|silence"
    r"|(?:nobody|no[ -]one) (?:ever |else )?(?:calls?|rings?|asks?|writes?|answers?|replies|tells?|thanks"
    r"|follows|comes|checks?|says?|gets in touch)"
    r"|(?:gets?|with|there is|there's|receives?) (?:no|nothing)\b|no (?:answer|reply|call|word|follow-?up)\b"
    r"|nothing (?:happens|comes|follows|is (?:said|sent))"
    r"|(?:is|are|gets?) (?:never|not|left alone|forgotten)\b|never (?:is|gets|called|asked|thanked)"
    r"|waits? in vain)",
    2,
    needs=("hear", "silence", "nobody", "no", "forgotten", "never", "left alone", "in vain"),
)
"""Case does not count (the 2)."""
_JOINT = Late(r"[\s,;:\u2013\u2014-]+(?:and|but|then|after that|afterwards|or)?\s*$", 2)
_SUBJECT = r"(?:(?:and|then|they|she|he|some|most|customers?|the customer) )*"
_THEIRS = Late(
    rf"{_SUBJECT}(?:recommends?|refers?|reviews?|praises?|(?:writes?|leaves?) (?:a |us a )?review"
    r"|(?:comes?|calls?|rings?) (?:back|again)\b|returns?"
    r"|(?:buys?|orders?|books?|rents?) (?:again|another|more)\b)",
    2,
    needs=("recommend", "refer", "review", "praise", "back", "return", "again", "another", "more"),
)
_PASSES_ON = Late(
    rf"{_SUBJECT}(?:tells?|shows?|brings?|sends?|talks?|speaks?|passes|pass|invites?|gives?|shares?|posts?"
    r"|mentions?|introduces?)\b",
    2,
    needs=(
        "tell",
        "show",
        "bring",
        "send",
        "talk",
        "speak",
        "pass",
        "invite",
        "give",
        "share",
        "post",
        "mention",
        "introduce",
    ),
)


def is_silence(what: str) -> bool:
    """Whether a step tells that nothing happens: hears nothing, nobody calls, no answer."""
    return _SILENT.search(straight(what)) is not None


def before_silence(what: str) -> str:
    """What the step tells before its silence: "rides home"; empty when it begins with it."""
    found = _SILENT.search(straight(what))
    return _JOINT.sub("", what[: found.start()]).strip() if found else what


def is_theirs(what: str, *, is_after_all: bool = False) -> bool:
    """Whether only the customer can do it: coming back, and telling, showing or bringing others.

    At the end of a road, where people pass the word on, the others need not be named.
    """
    if _THEIRS.match(what):
        return True
    return _PASSES_ON.match(what) is not None and (is_after_all or mentions_people(what))
