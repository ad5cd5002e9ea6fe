"""Rules over a whole session: what the messages of different stages say to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.coach.rule import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.coach.review import Coach
    from journeycoach.coach.rule import Finding
    from journeycoach.domain.answers import Answers

MESSAGES = frozenset({"message", "purchase_message"})
"""What a question expects whose answer customers are to read."""
AFTER_SALE = "retention.after-sale"


def session_findings(coach: Coach, answers: Answers) -> tuple[Finding, ...]:
    """Everything that the messages say together and none of them alone; what was kept stays quiet."""
    reading = read_messages(answers)
    kept = {(each.rule, each.key, each.quote) for each in answers.session.kept_nudges}
    found = coach.review(reading) if reading else ()
    return tuple(each for each in found if (each.rule, each.key, each.quote) not in kept)


def read_messages(answers: Answers) -> Reading | None:
    """The messages of all stages as one reading, under the topic of the last; None for fewer than two."""
    found = tuple(_messages(answers))
    if len(found) < 2:
        return None
    messages = tuple((stage, text) for _, stage, text in found)
    topic = found[-1][0]
    return Reading(
        key=answers.key(topic),
        expects="journey_messages",
        ask="",
        text="\n".join(text for _, text in messages),
        messages=messages,
        language=answers.pack.language,
    )


def _messages(answers: Answers) -> Iterator[tuple[str, str, str]]:
    """Topic, stage and words of each message, in the order of the questions."""
    for stage in answers.pack.stages:
        for question in stage.questions:
            if question.expects in MESSAGES and answers.answer(question.topic):
                yield question.topic, stage.id, answers.text(question.topic)
            if question.topic == AFTER_SALE:
                for row in answers.rows(AFTER_SALE):
                    if row.get("message"):
                        yield AFTER_SALE, stage.id, row["message"]
