"""Our sentences in another language: found whole or by their shape, and never the owner's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.document import (
    Bullets,
    Paragraph,
    Run,
    Section,
    Subheading,
    Table,
    Tasks,
    Voice,
    plain,
)
from journeycoach.domain.events import ActionAdded, Evidence
from journeycoach.domain.language import Catalogue, speaking, translated
from journeycoach.domain.plan import PlanRequest, build_plan
from journeycoach.domain.wording import counted, figure, line, long_day, name, quiet, short_day, strong, told
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.businesses import EVERY
from tests.adapters.sentences import alike, sentences
from tests.adapters.small_way import answered, german, many_plans, plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from journeycoach.domain.document import Block, Document, Words

FEW = Catalogue(
    {
        "Actions": "Maßnahmen",
        "{who} sees to {what}.": "Um {what} kümmert sich {who}.",
        "the road": "den Weg",
        "and": "und",
        "{count} steps": "{count} Schritte",
        "two": "zwei",
        "From “{label}”": "Aus „{label}“",
    }
)
ENGLISH_WORDS = re.compile(
    r"\b(the|of|your|you|and|are|is|with|by|what|they|their|when|who|from|been|has|have|yet|to|not)\b",
    re.IGNORECASE,
)


def test_a_part_of_ours_is_translated_with_the_blanks_around_it() -> None:
    with speaking(FEW):
        assert plain(told(" Actions ", name("Kim"), " and ")) == " Maßnahmen Kim und "


def test_an_owners_words_are_never_translated() -> None:
    with speaking(FEW):
        assert told(name("Actions"), Run("the road", Voice.OWNER)) == (
            Run("Actions", Voice.VERBATIM),
            Run("the road", Voice.OWNER),
        )


def test_a_sentence_is_translated_before_its_slots_are_filled() -> None:
    with speaking(FEW):
        said = line("{who} sees to {what}.", who=name("Actions"), what="the road")

    assert plain(said) == "Um den Weg kümmert sich Actions."


def test_a_sentence_that_was_put_together_before_is_found_by_its_shape() -> None:
    with speaking(FEW):
        assert translated("From “Actions”") == "Aus „Maßnahmen“"
        assert counted(2, "step") == "zwei Schritte"


def test_a_sentence_without_a_translation_stays_whole() -> None:
    with speaking(FEW):
        assert plain(line("and {it} and", it=name("x"))) == "and x and"


def test_strong_and_quiet_words_are_translated_too() -> None:
    with speaking(FEW):
        assert strong("Actions") == (Run("Maßnahmen", Voice.STRONG),)
        assert quiet("Actions") == (Run("Maßnahmen", Voice.QUIET),)


def test_outside_everything_is_english_again() -> None:
    with speaking(FEW):
        assert translated("Actions") == "Maßnahmen"

    assert translated("Actions") == "Actions"


def test_a_sentence_of_slots_alone_fits_nothing() -> None:
    assert Catalogue({"{day} {month}": "{day}. {month}"}).say("any words") == "any words"


def test_a_slot_that_stands_twice_is_the_same_twice() -> None:
    twice = Catalogue({"{a} or {a}!": "{a}, {a}"})

    assert (twice.say("x or x!"), twice.say("x or y!")) == ("x, x", "x or y!")


@pytest.mark.parametrize(("value", "said"), [("1234.5", "1.234,5"), ("12", "12"), ("0.25", "0,25")])
def test_figures_have_the_marks_of_the_language(value: str, said: str) -> None:
    with speaking(german()):
        assert figure(_decimal(value)) == said


def _decimal(text: str) -> Decimal:
    from decimal import Decimal

    return Decimal(text)


def test_days_are_written_as_in_the_language() -> None:
    with speaking(german()):
        assert (short_day(SUNDAY, SUNDAY), long_day(SUNDAY)) == ("So 22. Nov", "Sonntag, 22. November 2026")


def _lines(document: Document) -> Iterator[Words]:
    yield document.title
    for label, value in document.front:
        yield from (label, value)
    for section in document.sections:
        yield section.title
        for block in section.blocks:
            yield from _lines_of(block)


def _lines_of(block: Block) -> Iterator[Words]:
    if isinstance(block, Paragraph | Subheading):
        yield block.words
    elif isinstance(block, Table):
        yield from (*block.head, *(cell for row in block.rows for cell in row))
    elif isinstance(block, Bullets):
        yield from block.items
    elif isinstance(block, Tasks):
        yield from (words for task in block.items for words in (task.words, *task.details))


def _titles(document: Document) -> dict[str, str]:
    return {section.id: plain(section.title) for section in document.sections}


def test_headings_and_heads_of_tables_are_in_the_language_of_the_method() -> None:
    made = plan(answered())
    (customer,) = (section for section in made.sections if section.id == "customer")

    assert _titles(made)["one-page"] == "Auf einer Seite"
    assert _titles(made)["customer"] == "Für wen Sie es tun"
    assert _head(customer) == ["Was", "In Ihren Worten", "Grundlage"]
    assert made.language == "de"
    assert plain(made.title) == "Radhaus am Markt: Plan für den Kundenweg"


def _head(section: Section) -> list[str]:
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    return [plain(cell) for cell in table.head]


def _is_ours(run: Run) -> bool:
    return run.voice in (Voice.OURS, Voice.STRONG, Voice.QUIET)


def test_no_heading_or_head_of_a_table_is_left_in_english() -> None:
    left = {
        plain(words)
        for made in many_plans()
        for words in _heads(made)
        if any(_is_ours(run) and ENGLISH_WORDS.search(run.text) for run in words)
    }

    assert left == set(), "Translate them in prompts/language/de.toml."


def _heads(document: Document) -> Iterator[Words]:
    yield from (label for label, _ in document.front)
    for section in document.sections:
        yield section.title
        for block in section.blocks:
            match block:
                case Table(head=head):
                    yield from head
                case Subheading(words=words):
                    yield words
                case _:
                    pass


def test_hardly_a_sentence_is_left_in_english() -> None:
    ours = {run.text for made in many_plans() for words in _lines(made) for run in words if _is_ours(run)}

    left = {text for text in ours if ENGLISH_WORDS.search(text)}

    assert len(left) * 20 <= len(ours), f"Translate them in prompts/language/de.toml: {left}"


def test_words_of_the_owner_that_we_have_a_translation_for_stay_as_typed() -> None:
    session = answered(
        business_name="Actions",
        customer_who="On one page",
        customer_pain="open",
        customer_looks="Nobody yet",
        buying_friction="What costs you customers.",
        **{"retention_next-offer": "By owner"},
        loyalty_referral="the next three customers",
    )
    session.says("customer.pain", "open", Evidence.HEARD, "the owner")
    session.agrees(
        ActionAdded(action="z", stage="kaufen", what="Parked for later", owner="two", done_when="Done")
    )
    session.parks("Stage by stage")
    typed = {
        *("Actions", "On one page", "open", "Nobody yet", "What costs you customers.", "By owner"),
        *("the next three customers", "the owner", "Parked for later", "two", "Done", "Stage by stage"),
    }

    runs = [run for words in _lines(plan(session)) for run in words]

    theirs = {run.text for run in runs if run.voice in (Voice.OWNER, Voice.VERBATIM)}
    assert typed <= theirs
    assert not {german().say(text) for text in typed} & (theirs - typed)


@pytest.mark.parametrize("business", ["clocks", "books", "seeds"])
def test_nothing_that_an_owner_typed_is_ever_looked_up(business: str) -> None:
    session = SessionBuilder().says_all(EVERY[business]).accepts_proposals()
    made = session.plan()
    runs = [run for words in _lines(made) for run in words]
    ours = {run.text.strip(" .,:;") for run in runs if _is_ours(run)}
    typed = {run.text for run in runs if not _is_ours(run) and len(run.text) > 5}

    of_theirs = Catalogue({text: "looked up" for text in typed if text.strip(" .") not in ours})

    assert len(of_theirs.sentences) > 50
    assert build_plan(PlanRequest(session.answers(), session.today, catalogue=of_theirs)) == made


def test_the_default_method_gives_the_same_plan_before_and_after_another_language() -> None:
    session = SessionBuilder().says("business.name", "Mill").says("customer.pain", "The bread was stale.")
    before = session.plan()

    list(many_plans())

    assert session.plan() == before
    assert before.sections[0].title == told("On one page")


class Watched(Catalogue, frozen=True, dict=True):
    """Remembers what was looked up in it."""

    def say(self, text: str) -> str:
        self.__dict__.setdefault("heard", set()).add(text.strip())
        return Catalogue.say(self, text)


def _fits(key: str, text: str) -> bool:
    return bool(re.fullmatch(".+?".join(map(re.escape, re.split(r"\{\w+\}", key))), text))


def test_no_translation_is_left_of_a_sentence_that_nobody_says() -> None:
    watched = Watched(german().sentences)
    list(many_plans(watched))
    heard: set[str] = watched.__dict__["heard"]

    idle = [key for key in watched.sentences if alike(key) not in sentences()]

    assert [key for key in idle if not any(_fits(key, text) for text in heard)] == []
