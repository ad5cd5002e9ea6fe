"""The customer: each trait in the owner's words, with how they know it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeycoach.domain.document import Paragraph, Section, Table, plain
from journeycoach.domain.events import Evidence
from journeycoach.domain.language import lowered
from journeycoach.domain.late import Late
from journeycoach.domain.packs import Phase
from journeycoach.domain.vocabulary import begins_with_a_person, names_a_person
from journeycoach.domain.wording import (
    in_words,
    joined,
    line,
    listed,
    name,
    one_line,
    quoted,
    sentences,
    told,
)

if TYPE_CHECKING:
    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Block, Words
    from journeycoach.domain.material import Material

FEW_STEPS = 3
"""Steps named while they think it over."""
_PRICE = Late(r"\bprice|\bcost|\bcheap|expensive|[£€$]|\bpounds?\b|\beuros?\b|\bdollars?\b", re.IGNORECASE)
TRAITS = (
    ("customer.who", "Who"),
    ("map.not-them", "Not for"),
    ("customer.age", "Age"),
    ("customer.demographics", "In figures"),
    ("customer.situation", "Lives or works"),
    ("customer.geographics", "Is at home"),
    ("customer.psychographics", "Cares for"),
    ("customer.dealing-with", "Is busy with"),
    ("funnel.event", "What happens to them"),
    ("funnel.reason", "Why they act"),
    ("customer.trigger", "Sets it off"),
    ("customer.pain", "Goes wrong"),
    ("customer.before", "Tried before"),
    ("customer.feelings", "Feels"),
    ("funnel.knows-feels", "Knows, and feels"),
    ("funnel.believes", "Believes"),
    ("customer.words", "Says"),
    ("customer.looks", "Turns to"),
    ("customer.places", "Is found"),
    ("customer.asks", "Asks"),
    ("customer.compares", "Weighs"),
    ("funnel.compares", "Compares"),
    ("buying.time", "Takes"),
    ("customer.budget", "Can spend"),
    ("customer.money", "Has for it"),
    ("buying.who-decides", "Who says yes"),
    ("buying.who-along", "Asks at home"),
    ("customer.chosen-for", "Chose you for"),
    ("customer.came-by", "Came by"),
    ("retention.wish", "Wants to stay by"),
)


def customer_section(material: Material) -> Section | None:
    """Who it is for; None while nothing is known of them."""
    case = material.case
    rows = [
        (told(label), _cell(topic, case), material.basis(topic)) for topic, label in TRAITS if case.has(topic)
    ]
    if not any(case.has(topic) for topic, _ in TRAITS if topic != "buying.time"):
        return None
    table = Table((told("What"), told("In your words"), told("Basis")), tuple(rows))
    reading = _reading(material)
    blocks: tuple[Block, ...] = (table, Paragraph(reading)) if reading else (table,)
    return Section("customer", _title(case), blocks)


def _title(case: Case) -> Words:
    return told("Who you do it for") if case.has("customer.who") else told("What is known of the customer")


def _cell(topic: str, case: Case) -> Words:
    rows = tuple(row for row in case.answers.rows(topic) if row)
    if topic == "customer.feelings":
        return joined(
            [
                told(told(name(row["kind"]), ": ") if row.get("kind") else "", quoted(row.get("words", "")))
                for row in rows
            ],
            "; ",
        )
    if rows:
        return joined([name(" · ".join(cell for cell in row.values() if cell)) for row in rows], "; ")
    return told(name(one_line(case.text(topic))))


def _reading(material: Material) -> Words:
    """What the traits say beside each other, in a few sentences."""
    case = material.case
    return sentences(_decision(case), _asked_person(case), _price(case), _sources(material))


def _decision(case: Case) -> Words:
    takes = next(iter(case.answers.picks("buying.time")), "")
    match takes:
        case "minutes":
            first = case.text("message.benefit")
            seen = quoted(first, 60) if first else told("what they see at the first look")
            return line("This is decided in minutes: {seen} is all that most of them weigh.", seen=seen)
        case "weeks" | "months":
            steps = case.steps_in(Phase.CONSIDERATION)
            offer = case.text("business.offer")
            to = line(" to {offer}", offer=quoted(offer, 40)) if offer else ()
            if not steps:
                return line(
                    "A yes{to} takes {takes}. No step of your road lies in that time.", to=to, takes=takes
                )
            return line(
                "A yes{to} takes {takes}. In that time your road has {steps}.",
                to=to,
                takes=takes,
                steps=listed([told(quoted(step.what, 40)) for step in steps[:FEW_STEPS]]),
            )
        case _:
            return ()


def _asked_person(case: Case) -> Words:
    looks = case.text("customer.looks")
    if not names_a_person(looks):
        return ()
    words, own = quoted(looks, 70), case.text("message.benefit")
    first = told(quoted(own, 50)) if own else told("anything yourself")
    if begins_with_a_person(looks):
        return line(
            "They turn to somebody first ({words}), who speaks of you before you can say {first}.",
            words=words,
            first=first,
        )
    return line("They look first and ask somebody after it: {words}.", words=words)


def _price(case: Case) -> Words:
    """Price among the reasons they chose, against what they are said to weigh, or the other way round."""
    chosen, weighed = case.answers.picks("customer.chosen-for"), case.text("customer.compares")
    if not chosen or not weighed:
        return ()
    by_price, speaks_of_price = "price" in chosen, bool(_PRICE.search(weighed))
    if by_price and not speaks_of_price:
        return line(
            "Two answers pull apart: the last ones chose you for the price, "
            "and yet what they lay side by side is {weighed}.",
            weighed=quoted(weighed),
        )
    if speaks_of_price and not by_price:
        return told(
            "They compare prices (",
            quoted(weighed, 60),
            ") and then choose you for ",
            listed([name(pick) for pick in chosen]),
            ": price opens the talk and does not decide it.",
        )
    return ()


def _anything_heard(material: Material) -> bool:
    """Whether any answer of the plan was heard or counted."""
    kinds = (material.case.answers.evidence(question.topic) for question in material.answered())
    return any(kind is not None and kind is not Evidence.ASSUMED for kind in kinds)


def _sources(material: Material) -> Words:
    topics = [topic for topic, _ in TRAITS if material.case.answers.evidence(topic)]
    heard = [t for t in topics if material.case.answers.evidence(t) is not Evidence.ASSUMED]
    if len(topics) < 2:
        return ()
    if not heard:
        if not _anything_heard(material):
            return ()  # The section on what this rests on says so of all answers.
        return told(
            f"All {in_words(len(topics))} are your own view of them; none was heard or counted yet."
            if len(topics) > 2
            else "Both are your own view of them; neither was heard or counted yet."
        )
    named = [lowered(question.label) for question in material.answered() if question.topic in heard]
    rest = len(topics) - len(heard)
    if not rest:
        return told("Everything in this table was heard or counted.")
    own = "the other is your own view" if rest == 1 else f"the other {in_words(rest)} are your own view"
    return told(f"Heard or counted: {plain(listed([*named]))}; {own}.")
