"""Findings about a stage as a whole: marks that do not fit the road, things still to be made, a bare case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.packs import Phase
from journeycoach.domain.people import YOU, people, read_hands
from journeycoach.domain.vocabulary import is_bare
from journeycoach.domain.wording import in_words, line, quoted, strong, told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.packs import Stage
    from journeycoach.domain.road import Step

LOW, HIGH = 4, 7
"""Marks of ten at or under the one are low, at or over the other are high."""
DONE = {"to-make": "made", "to-mend": "mended"}
PROOF = "message.proof"


def stage_findings(case: Case) -> Iterator[Finding]:
    """What the owner's mark for each stage, the things that serve it and the case to tell say."""
    for stage in case.answers.pack.stages:
        yield from _mark(stage, case)
        for topic in case.own(stage.id, "assets"):
            for row in case.answers.rows(topic):
                yield from _thing(stage, topic, row, case)
    if case.has(PROOF) and is_bare(case.text(PROOF)):
        yield _bare_case(case)


def _mark(stage: Stage, case: Case) -> Iterator[Finding]:
    broken = [step for step in case.steps_of(stage.id) if step.is_missing]
    for topic in case.own(stage.id, "rating"):
        mark = case.answers.number(topic)
        if mark is not None and mark >= HIGH and broken:
            yield _too_kind(stage, (topic, _title(stage, topic, case)), mark, broken[0])
        elif mark is not None and mark <= LOW:
            yield _low(stage, topic, mark, case)


def _too_kind(stage: Stage, marked: tuple[str, str], mark: int, broken: Step) -> Finding:
    topic, title = marked
    return Finding(
        id=f"mark-too-high/{_whose(topic)}",
        weight=Weight.BESIDE,
        stage=stage.id,
        topics=(topic, "journey.path"),
        says=line(
            "You give {stage} {mark} of 10, and yet {what} is missing from it. One of the two is too kind.",
            stage=strong(title),
            mark=mark,
            what=quoted(broken.what),
        ),
        short=line("{mark} of 10, with a step missing", mark=mark),
        move=line("Walk through {stage} once as a customer, and give it a mark again", stage=strong(title)),
        order=65,
    )


def _whose(topic: str) -> str:
    """The stage that a topic of its own was named after."""
    return topic.rpartition(".")[0]


def _title(stage: Stage, topic: str, case: Case) -> str:
    """What was marked: the stage, or the one of another method that is told in it, by its question."""
    question = case.answers.question(topic)
    is_other = question is not None and _whose(topic) not in (stage.id, stage.phase)
    return question.label.partition(",")[0] if question and is_other else stage.title


def _low(stage: Stage, topic: str, mark: int, case: Case) -> Finding:
    return Finding(
        id=f"low-mark/{_whose(topic)}",
        weight=Weight.FEEDS,
        stage=stage.id,
        topics=(topic,),
        says=_low_says(_title(stage, topic, case), mark, case),
        short=line("{mark} of 10 by your own mark", mark=mark),
        move=line(
            "Name the one thing that would lift {stage} from {mark} to {next}",
            stage=strong(_title(stage, topic, case)),
            mark=mark,
            next=mark + 2,
        ),
        who=case.who_sees_to(stage.id),
        order=40 + mark,
    )


def _low_says(title: str, mark: int, case: Case) -> Words:
    topics = [topic for each in case.answers.pack.stages for topic in case.own(each.id, "rating")]
    marks = [m for topic in topics if (m := case.answers.number(topic)) is not None]
    if len(marks) > 1 and marks.count(mark) == 1 and mark == min(marks):
        return line(
            "{stage} gets {mark} of 10 from you, the lowest of your {count} marks.",
            stage=strong(title),
            mark=mark,
            count=in_words(len(marks)),
        )
    return line("{stage} gets {mark} of 10 from you.", stage=strong(title), mark=mark)


def _thing(stage: Stage, topic: str, row: Mapping[str, str], case: Case) -> Iterator[Finding]:
    """Something to make or to mend that no action has a day for."""
    asset = row.get("asset", "")
    done = DONE.get(row.get("state", ""))
    if not done or not asset or case.deeds_for(topic, asset):
        return
    hands = read_hands(row.get("person", ""), case.owner)
    by = (
        line(" by {who}", who=people(hands.names))
        if hands.names
        else told(" by somebody who is not named yet")
    )
    yield Finding(
        id=f"asset/{_whose(topic)}/{asset}",
        weight=Weight.FEEDS,
        stage=stage.id,
        topics=(topic,),
        says=line(
            "{asset} still has to be {done}{by}, and no action gives it a day.",
            asset=quoted(asset),
            done=done,
            by=by,
        ),
        short=line("{asset}: to be {done}", asset=quoted(asset, 50), done=done),
        move=line("Give {asset} a day", asset=quoted(asset, 60)),
        mark=asset,
        who=hands.names[0] if hands.names else YOU,
        order=70,
    )


def _bare_case(case: Case) -> Finding:
    return Finding(
        id="bare-case",
        weight=Weight.FEEDS,
        phase=Phase.CONSIDERATION,
        topics=(PROOF,),
        says=line(
            "The case you would tell, {proof}, has no day, sum or name that a doubter could check.",
            proof=quoted(case.text(PROOF)),
        ),
        short=told("a case without a detail"),
        move=told("Look up the day, the sum or the name that makes your case believable"),
        order=66,
    )
