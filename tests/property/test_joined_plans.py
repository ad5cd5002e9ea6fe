"""What holds for the plan of every session, whatever methods gave its answers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.answers import Answers
from journeycoach.domain.document import plain
from journeycoach.domain.events import MAIN, AnswerGiven, Key, Recorded, SubjectChosen
from journeycoach.domain.joined import join
from journeycoach.domain.packs import Kind
from journeycoach.domain.plan import PlanRequest, build_plan
from journeycoach.domain.session import fold
from journeycoach.domain.subjects import NAMED_BY
from journeycoach.packs.methods import Library
from tests.adapters.builder import PROMPTS, SUNDAY
from tests.adapters.clock import START
from tests.adapters.plan_reader import all_lines, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.domain.document import Document
    from journeycoach.domain.events import Plain
    from journeycoach.domain.packs import Pack, Question
    from journeycoach.domain.session import Session

WORDS = (Kind.TEXT, Kind.LONG_TEXT, Kind.CHOICE, Kind.CHOICES, Kind.ROWS, Kind.LADDER)
SUBJECTS = (MAIN, "Anna", "Ben")
DOT = " \N{MIDDLE DOT} "
ONCE = ("one-page", "basis", "actions", "sharpen", "appendix")


@cache
def methods() -> dict[str, Pack]:
    """Every method that is built in."""
    return {pack.id: pack for pack in Library([PROMPTS]).packs()}


@cache
def asked() -> tuple[Question, ...]:
    """The first question of each topic that is answered in words, over all methods."""
    found = {q.topic: q for pack in methods().values() for q in pack.questions() if q.kind in WORDS}
    return tuple(found.values())


def value_of(question: Question, word: str) -> Plain:
    """An answer of the right shape in which the word stands once."""
    match question.kind:
        case Kind.ROWS:
            text = next((c.id for c in question.columns if c.kind is Kind.TEXT), question.columns[0].id)
            return [{text: word}]
        case Kind.LADDER:
            return [{"fact": word, "so": []}]
        case Kind.CHOICES:
            return [word]
        case _:
            return word


def session_of(given: Sequence[tuple[Question, str]], unknown: Sequence[str]) -> tuple[Session, list[str]]:
    """A session with these answers for these subjects, and the words that stand in it."""
    words = [f"qz{number}zq" for number in range(len(given) + len(unknown))]
    subjects = dict.fromkeys(subject for _, subject in given)
    told: list[SubjectChosen | AnswerGiven] = [SubjectChosen(subject) for subject in subjects]
    for word, (question, subject) in zip(words, given, strict=False):
        told.append(AnswerGiven(question.id, Key(question.topic, subject), word, value_of(question, word)))
    for word, topic in zip(words[len(given) :], unknown, strict=True):
        told.append(AnswerGiven("gone", Key(topic), word, word))
    log = [
        Recorded(number, number, START, "owner", "w1", event) for number, event in enumerate(told, start=1)
    ]
    return fold(log), words


def plan_of(session: Session, used: Sequence[str]) -> Document:
    """The plan of the session by the methods that it used."""
    pack = join([methods()[name] for name in used], session)
    return build_plan(PlanRequest(Answers(pack, session), SUNDAY))


some_methods = st.lists(
    st.sampled_from(
        ["five-stage", "seven-step", "ten-step", "avatar-map", "persona-funnel", "complete"],
    ),
    min_size=1,
    max_size=4,
    unique=True,
)


@settings(max_examples=60)
@given(data=st.data(), used=some_methods)
def test_every_answer_stands_in_the_appendix_once(data: st.DataObject, used: list[str]) -> None:
    # What names the first subject stands beside every answer about it, and so more than once.
    topics = [question for question in asked() if question.topic not in NAMED_BY]
    pairs = st.tuples(st.sampled_from(topics), st.sampled_from(SUBJECTS))
    given = data.draw(st.lists(pairs, max_size=25, unique_by=lambda pair: (pair[0].topic, pair[1])))
    unknown = data.draw(st.lists(st.sampled_from(["own.one", "own.two", "purchase.smell"]), unique=True))
    session, words = session_of(given, unknown)

    lines = [plain(each) for section, each in all_lines(plan_of(session, used)) if section == "appendix"]
    text = "\n".join(lines)

    assert {word: text.count(word) for word in words} == dict.fromkeys(words, 1)


@settings(max_examples=40)
@given(data=st.data(), used=st.sampled_from(["avatar-map", "persona-funnel"]))
def test_words_of_one_subject_never_stand_under_another(data: st.DataObject, used: str) -> None:
    apart = [q for q in methods()[used].questions() if q.per_subject and q.kind in WORDS]
    pairs = st.tuples(st.sampled_from(apart), st.sampled_from(SUBJECTS))
    given = data.draw(st.lists(pairs, min_size=1, max_size=30, unique_by=lambda p: (p[0].topic, p[1])))
    session, words = session_of(given, [])
    plan = plan_of(session, [used])

    names = dict(front for front in ((plain(label), plain(value)) for label, value in plan.front))
    assert ("About" in names) == (len({subject for _, subject in given}) > 1)
    owners = {called(subject, plan): subject for subject in SUBJECTS}
    for section in plan.sections:
        title, _, name = plain(section.title).partition(DOT)
        whose = owners.get(name) if name else None
        text = "\n".join([title, *(plain(line) for block in section.blocks for line in lines_of(block))])
        others = [word for word, (_, subject) in zip(words, given, strict=True) if subject != whose]
        assert not whose or [word for word in others if word in text] == []
        assert whose or section.id in ONCE or not name


def called(subject: str, plan: Document) -> str:
    """What the plan calls a subject: the first one by what was told of it."""
    if subject != MAIN:
        return subject
    titles = [plain(section.title).partition(DOT)[2] for section in plan.sections]
    return next((name for name in titles if name and name not in SUBJECTS), "")
