"""What nobody is asked to do in one week, whatever was agreed before."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from journeycoach.domain.events import ActionAdded
from journeycoach.domain.people import read_hands
from journeycoach.domain.weeks import FIRST_WEEK_LIMIT, Load, Room, end_of_first_week, working_day
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.methods_here import method
from tests.golden.test_plans import after

if TYPE_CHECKING:
    from collections.abc import Sequence

PEOPLE = ("you", "Tom", "Ada")
MONTH, IN_A_MONTH, LATER = 30, 3, 5
wanted = st.lists(
    st.tuples(st.integers(0, 80), st.sets(st.sampled_from(PEOPLE), min_size=1).map(tuple)), max_size=50
)


def too_much(loads: Sequence[Load], today: date) -> list[tuple[str, date, int]]:
    """Who has more than they should in which seven days from today on: the name, the first day, how many."""
    last = max((load.day for load in loads), default=today)
    firsts = [today + timedelta(days=n) for n in range((last - today).days + 1)]
    people = {person for load in loads for person in load.people}
    counts = [(person, first, _due(person, first, loads)) for person in people for first in firsts]
    return [each for each in counts if each[2] > (IN_A_MONTH if (each[1] - today).days <= MONTH else LATER)]


def _due(person: str, first: date, loads: Sequence[Load]) -> int:
    return sum(person in load.people and first <= load.day < first + timedelta(days=7) for load in loads)


def placed(wanted: Sequence[tuple[int, tuple[str, ...]]], today: date) -> list[Load]:
    """Each thing on the first day that has room for it."""
    loads: list[Load] = []
    for days, people in wanted:
        day = Room(tuple(loads), today).first_free(working_day(today + timedelta(days=days)), people)
        loads.append(Load(day, people))
    return loads


@given(wanted=wanted, on=st.integers(0, 6))
def test_nobody_has_more_than_a_week_holds(wanted: list[tuple[int, tuple[str, ...]]], on: int) -> None:
    today = SUNDAY + timedelta(days=on)

    assert too_much(placed(wanted, today), today) == []


@given(wanted=wanted)
def test_a_thing_moves_by_whole_weeks_and_never_forwards(wanted: list[tuple[int, tuple[str, ...]]]) -> None:
    for (days, _), load in zip(wanted, placed(wanted, SUNDAY), strict=True):
        late = load.day - working_day(SUNDAY + timedelta(days=days))

        assert late.days >= 0
        assert late.days % 7 == 0


def test_four_things_on_the_days_they_were_wanted_for_are_too_much() -> None:
    loads = [Load(SUNDAY + timedelta(days=10 + n), ("you",)) for n in range(4)]

    assert ("you", SUNDAY + timedelta(days=10), 4) in too_much(loads, SUNDAY)


def agreed(business: str, method_id: str, own: Sequence[int], today: date) -> SessionBuilder:
    """A business that takes on all that is proposed, after what it set days for itself."""
    pack = method(method_id)
    builder, asked = SessionBuilder(pack=pack, today=today), {each.topic for each in pack.questions()}
    for key, answer in after(business).session.answers.items():
        if key.topic in asked and key.subject == "main":
            builder.holds(key.topic, answer.value)
    for number, days in enumerate(own):
        due = (today + timedelta(days=days)).isoformat()
        builder.agrees(ActionAdded(f"own{number}", "", f"Own thing {number}", "you", due))
    return builder.accepts_proposals()


@settings(max_examples=5, deadline=None)
@given(
    business=st.sampled_from(("five-stage", "complete")),
    method_id=st.sampled_from(("five-stage", "complete")),
    own=st.lists(st.integers(1, 60), max_size=5),
    on=st.integers(0, 6),
)
def test_no_proposal_makes_a_week_too_full(business: str, method_id: str, own: list[int], on: int) -> None:
    today = SUNDAY + timedelta(days=on)
    builder = agreed(business, method_id, own, today)
    owner, actions = builder.answers().text("people.owner"), builder.answers().session.actions.values()
    loads = [
        (bool(each.proposal), Load(date.fromisoformat(each.due), read_hands(each.owner, owner).names))
        for each in actions
    ]

    # What the owner dated stays where it is; nothing that is proposed may come on top of a full week.
    for person, first, count in too_much([load for _, load in loads], today):
        theirs = _due(person, first, [load for is_proposed, load in loads if not is_proposed])
        assert theirs == count, (person, first, count)
    in_first = Counter(is_proposed for is_proposed, load in loads if load.day <= end_of_first_week(today))
    assert in_first.total() <= max(FIRST_WEEK_LIMIT, in_first[False])
