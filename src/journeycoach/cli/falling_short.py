"""What falls short in a plan, with the words that mend it."""

from __future__ import annotations

import shlex
from itertools import groupby
from typing import TYPE_CHECKING

from journeycoach.cli import exits, says
from journeycoach.cli.calling import house_of
from journeycoach.cli.opening import mention_damage
from journeycoach.domain.shortfalls import Kind, Shortfall, shortfalls
from journeycoach.workshop.planning import plan_request
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

    from journeycoach.wiring.house import House
    from journeycoach.workshop.service import Workshop

HEADINGS: Mapping[Kind, str] = {
    Kind.PLAN: "What no plan may lack",
    Kind.STAGE: "Stages with questions still open",
    Kind.ROAD: "The road",
    Kind.COACH: "Words the coach would sharpen",
}


def check_plan(wanted: Namespace) -> int:
    """Every rule that falls short; 1 when any does."""
    here = house_of(wanted)
    workshop = here.resume(wanted.name)
    mention_damage(workshop.store, wanted.program)
    name = workshop.store.name if workshop.store else wanted.name
    request = plan_request(workshop, here.tools, dict)
    found = shortfalls(request.answers, request.today, request.findings)
    mends = [_mend(each, name, workshop, here) for each in found]
    if wanted.json:
        says.data(_as_data(name, found, mends))
    else:
        says.document("\n".join(_lines(name, found, mends)))
    return exits.REFUSED if found else exits.OK


def _mend(short: Shortfall, name: str, workshop: Workshop, here: House) -> tuple[str, ...]:
    """What to type, line after line: a command, or how the session is opened and the words in it."""
    program, called = here.around.program, shlex.quote(name)
    if short.number:
        return (f'{program} actions {called} --change {short.number} "WHO by WHEN"',)
    first, *words = words_to_edit(short.topic, f"{program} open {called}", workshop, here)
    return (first, f"/about {short.subject}", *words) if short.subject and words else (first, *words)


def words_to_edit(topic: str, opened: str, workshop: Workshop, here: House) -> tuple[str, ...]:
    """How an answer is put again: the command that opens the session, and the words in the conversation."""
    question = workshop.pack.asks_for(topic)
    if question is not None:
        return opened, f"/edit {question.label}"
    method, label = _elsewhere(topic, workshop, here)
    return (f"{opened} --method {method}", f"/edit {label}") if method else (opened,)


def _elsewhere(topic: str, workshop: Workshop, here: House) -> tuple[str, str]:
    """Another method of the session that asks for a topic, and what it calls the question."""
    for method in workshop.session.packs:
        question = here.methods.pack(method).asks_for(topic) if method in here.methods.ids() else None
        if question is not None:
            return method, question.label
    return "", ""


def _lines(name: str, found: Sequence[Shortfall], mends: Sequence[tuple[str, ...]]) -> list[str]:
    if not found:
        return [f"{name}: nothing falls short."]
    lines = [f"{name} falls short in {count(len(found), 'place')}."]
    pairs = zip(found, mends, strict=True)
    for kind, group in groupby(pairs, key=lambda pair: pair[0].kind):
        lines += ["", HEADINGS[kind]]
        for short, mend in group:
            whose = f"For {short.subject}: " if short.subject else ""
            lines += [f"{short.rule}: {whose}{short.says}", f"    {', then '.join(mend)}"]
    return lines


def _as_data(name: str, found: Sequence[Shortfall], mends: Sequence[tuple[str, ...]]) -> dict[str, object]:
    listed = [
        {
            "rule": short.rule,
            "kind": short.kind.value,
            "says": short.says,
            "topic": short.topic,
            "action": short.action,
            "subject": short.subject,
            "mend": list(mend),
        }
        for short, mend in zip(found, mends, strict=True)
    ]
    return {"session": name, "holds": not found, "shortfalls": listed}
