"""What the full-screen app and the plain interview reach outside themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.errors import CoachError
from journeycoach.wiring.house import DEFAULT_METHOD

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

    from journeycoach.line.talk import Beside
    from journeycoach.tui.services import Opened, Services, SessionRow
    from journeycoach.wiring.house import House
    from journeycoach.workshop.facilitation import Facilitation
    from journeycoach.workshop.listing import Listed
    from journeycoach.workshop.on_plan import OnPlan
    from journeycoach.workshop.ports import DraftBox
    from journeycoach.workshop.service import Workshop

READ_FIRST = ("workshop_answer", "message", "ideal_customer", "customer_pain")
"""What questions expect of most answers."""
ANY_ANSWER = "Ring before ten on Friday, and three warm loaves wait for you at the door."
RECAP = "recap"
"""Among the formats of a plan: the e-mail after a call."""


class Windows:
    """Hands the parts of one house to whichever front end is on."""

    def __init__(self, house: House) -> None:
        self._house = house

    def beside(self, documents: TextIO, call: Facilitation | None = None) -> Beside:
        """What the plain interview needs besides its workshop; the plan goes where documents go."""
        from journeycoach.line.talk import Beside

        house, plans = self._house, self._house.plans
        return Beside(
            notes=lambda workshop: house.shelf.notes(workshop.store.name) if workshop.store else None,
            show_plan=lambda workshop: print(plans.spoken(workshop), file=documents, flush=True),
            drafts=self._drafts,
            walk=plans.walk,
            call=call,
        )

    def opened(self, workshop: Workshop, call: Facilitation | None = None) -> Opened:
        """A session as a window of the app holds it."""
        from journeycoach.tui.services import Opened

        shelf = self._house.shelf
        return Opened(
            workshop=workshop,
            drafts=lambda: self._drafts(workshop),
            notes=lambda: shelf.notes(workshop.store.name) if workshop.store else None,
            note_drafts=lambda: shelf.note_drafts(workshop.store.name) if workshop.store else None,
            call=call,
        )

    def _drafts(self, workshop: Workshop) -> DraftBox:
        """The box beside a session, also of one that has no file yet."""
        shelf = self._house.shelf
        return shelf.drafts(workshop.store.name) if workshop.store else shelf.early_drafts()

    def services(self) -> Services:
        """Everything that the app reaches outside itself."""
        from journeycoach.tui.curtain import Curtain
        from journeycoach.tui.services import Services

        house, plans, curtain = self._house, self._house.plans, Curtain()
        return Services(
            open=lambda name: self.opened(house.resume(name)),
            start=lambda method: self.opened(house.start(method)),
            rows=lambda: tuple(map(self._row, house.sessions()[0])),
            walk=plans.walk,
            plan_markdown=lambda of: plans.before_client(of) if curtain.is_drawn else plans.on_screen(of),
            curtain=curtain,
            actions=self._actions,
            export=self._export,
            rename=house.shelf.rename,
            archive=house.shelf.archive,
            delete=house.shelf.delete,
            belongings=house.shelf.belongings,
            methods=self._method_titles,
            formats=lambda: (*sorted(plans.formats, key=lambda name: name != "md"), RECAP),
            ready_coach=self._ready_coach,
            board=self._board,
            editor=house.around.editor,
            program=house.around.program,
            crash_log=house.around.home / "crash.log",
        )

    def _ready_coach(self) -> None:
        """Import the rules, and read their wordings and what they have learnt, by a few reviews."""
        from contextlib import suppress

        from journeycoach.coach.rule import Reading
        from journeycoach.domain.events import Key

        # A method with mistakes is told of by whatever needs it.
        with suppress(CoachError):
            for expects in READ_FIRST:
                self._house.tools.coach.review(Reading(Key("first"), expects, "", ANY_ANSWER))

    def _actions(self, workshop: Workshop) -> OnPlan:
        from journeycoach.workshop.on_plan import OnPlan

        return OnPlan(workshop, self._house.tools)

    def _method_titles(self) -> Mapping[str, str]:
        """Each as it is told, the default method first; one with mistakes tells them when it is chosen."""
        titles = {name: self._title(name) for name in self._house.methods.ids()}
        return {DEFAULT_METHOD: titles.pop(DEFAULT_METHOD, DEFAULT_METHOD), **titles}

    def _title(self, method: str) -> str:
        from journeycoach.workshop.choosing import method_told

        try:
            return method_told(self._house.methods.pack(method))
        except CoachError:
            return f"{method} (has mistakes)"

    def _export(self, workshop: Workshop, name: str) -> str:
        if name == RECAP:
            from journeycoach.wiring.recaps import write_recap

            return str(write_recap(self._house, workshop).absolute())
        made = self._house.plans.write(workshop, name)
        places = ", ".join(str(each.path.absolute()) for each in made)
        return " ".join(filter(None, (places, *(each.remark for each in made))))

    def _board(self) -> tuple[str, ...]:
        """The page as Home shows it; what cannot be read stands at its end."""
        from journeycoach.wiring.clients import clients_of
        from journeycoach.workshop.board import by_urgency, cards_of, heading

        today = self._house.today
        found, unread = clients_of(self._house)
        clients = by_urgency(found, today)
        return (heading(clients, today), "", *cards_of(clients, today), *unread)

    def _row(self, line: Listed) -> SessionRow:
        from journeycoach.tui.services import SessionRow
        from journeycoach.workshop.listing import due, is_overdue, when

        today = self._house.today
        return SessionRow(
            name=line.name,
            title=line.title,
            method=line.method,
            answered=line.answered,
            asked=line.asked,
            touched=when(line.touched, today),
            due=due(line, today),
            is_overdue=is_overdue(line, today),
            left_open=line.left_open,
            is_read_only=bool(line.read_only),
        )
