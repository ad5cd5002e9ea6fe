"""Every client on one page: where each stands, what is late, when one meets again, what is weakest."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach.score import score_stages
from journeycoach.domain.dates import show_date
from journeycoach.domain.kinds import day_of
from journeycoach.workshop.listing import how_far, when
from journeycoach.workshop.wording import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeycoach.coach.review import Coach
    from journeycoach.coach.score import StageScore
    from journeycoach.domain.session import Session
    from journeycoach.workshop.listing import Listed
    from journeycoach.workshop.service import Workshop

PATIENCE = timedelta(weeks=6)
"""How long what was agreed may go without a look, where no day for one was set."""
HEAD = ("CLIENT", "DONE", "TOUCHED", "NEXT CALL", "OVERDUE", "LOOK BACK", "WEAKEST STAGE")


class Client(Struct, frozen=True):
    """One session as a coach with many looks at it."""

    listed: Listed
    next_call: str
    """ISO date, or date and time of day; empty when none is set, or it is over."""
    overdue: int
    """Open actions whose day is over."""
    overdue_since: date | None
    """The day of the first of them."""
    look_due: date | None
    """When one should have looked back, or should; None where nothing was agreed."""
    weakest: StageScore | None
    """The stage whose answers carry least; None before the first answer."""
    weakest_title: str = ""

    def is_stale(self, today: date) -> bool:
        """Whether the look back is late."""
        return self.look_due is not None and self.look_due < today


def client_of(listed: Listed, workshop: Workshop, coach: Coach) -> Client:
    """One line of the board, from the session as it stands."""
    session, today = workshop.session, workshop.today
    open_days = [day_of(each.due) for each in session.actions.values() if each.state == "open"]
    late = sorted(day for day in open_days if day is not None and day < today)
    scores = score_stages(coach, workshop.answers)
    weakest = min(scores, key=lambda score: score.points, default=None)
    titles = {stage.id: stage.title for stage in workshop.pack.stages}
    return Client(
        listed=listed,
        next_call=_ahead(session.meetings.next_call, today),
        overdue=len(late),
        overdue_since=late[0] if late else None,
        look_due=_look_due(session, workshop),
        weakest=weakest,
        weakest_title=titles.get(weakest.stage, "") if weakest else "",
    )


def _ahead(call: str, today: date) -> str:
    day = day_of(call[:10])
    return call if day is not None and day >= today else ""


def _look_due(session: Session, workshop: Workshop) -> date | None:
    """The day that was set for it, unless one has looked since; else six weeks after the last look."""
    agreed = [each.agreed_at.date() for each in session.actions.values() if each.agreed_at]
    looks = [each.begun.at.date() for each in session.meetings.follow_ups]
    last = max((*looks, *agreed[:1]), default=None)
    if last is None:
        return None
    days = (day_of(session.meetings.next_call[:10]), workshop.answers.day("review.date", workshop.today))
    planned = [day for day in days if day is not None and day > last]
    return min(planned, default=last + PATIENCE)


def by_urgency(clients: Sequence[Client], today: date) -> tuple[Client, ...]:
    """Those with something late first, the longest late before the others; then the next call."""

    def rank(client: Client) -> tuple[bool, date, bool, str, str]:
        return (
            client.overdue_since is None,
            client.overdue_since or date.max,
            not client.is_stale(today),
            client.next_call or "9999",
            client.listed.name,
        )

    return tuple(sorted(clients, key=rank))


def heading(clients: Sequence[Client], today: date) -> str:
    """The page in a sentence."""
    late = sum(client.overdue > 0 for client in clients)
    stale = sum(client.is_stale(today) for client in clients)
    parts = [
        f"{late} with something overdue" if late else "nothing is overdue",
        f"{stale} to look back with" if stale else "",
    ]
    return f"{count(len(clients), 'client')}: {', '.join(filter(None, parts))}."


def cells_of(client: Client, today: date) -> tuple[str, ...]:
    """One row of the table, under HEAD."""
    line = client.listed
    return (
        line.name,
        how_far(line),
        when(line.touched, today),
        call_told(client.next_call, today) or "none",
        overdue_told(client, today) or "none",
        look_told(client, today),
        weakest_told(client),
    )


def cards_of(clients: Sequence[Client], today: date) -> tuple[str, ...]:
    """The same as a few short lines a client, for narrow screens and for reading aloud."""
    return tuple(line for each in clients for line in ("", *_card(each, today)))[1:]


def _card(client: Client, today: date) -> tuple[str, ...]:
    name, done, touched, call, overdue, look, weakest = cells_of(client, today)
    title = client.listed.title
    return (
        title if title.casefold() == name else f"{title} ({name})",
        f"  {done}, last worked on {touched}",
        f"  next call: {call}; overdue: {overdue}",
        f"  look back: {look}; weakest: {weakest}",
    )


def call_told(call: str, today: date) -> str:
    """The day of the next call as people write it, with its hour."""
    day = day_of(call[:10])
    hour = call[11:16]
    return f"{show_date(day, today)}{f', {hour}' if hour else ''}" if day else ""


def overdue_told(client: Client, today: date) -> str:
    """How many actions are late, and since when; empty for none."""
    since = client.overdue_since
    return f"{client.overdue} since {show_date(since, today)}" if since else ""


def look_told(client: Client, today: date) -> str:
    """When one looks back, or should have."""
    if client.look_due is None:
        return "nothing agreed yet"
    day = show_date(client.look_due, today)
    return f"was due {day}" if client.is_stale(today) else f"by {day}"


def weakest_told(client: Client) -> str:
    """The weakest stage with its points of ten."""
    if client.weakest is None:
        return "no answers yet"
    return f"{client.weakest_title}, {client.weakest.points} of 10"
