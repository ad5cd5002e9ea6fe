"""What is said in a led call beside the answers: flags, decisions, readings, who speaks, the next call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.appointments import brought_ahead, read_appointment, show_appointment
from journeycoach.domain.call_events import (
    DecisionMade,
    FlagLowered,
    NextCallSet,
    QuestionFlagged,
    ReadingGiven,
)
from journeycoach.domain.case import names_in
from journeycoach.domain.errors import CoachError
from journeycoach.domain.people import YOU
from journeycoach.workshop.beside import OWNER, BesideTheQuestions

if TYPE_CHECKING:
    from journeycoach.workshop.turn import Turn


class CallTalk(BesideTheQuestions):
    """Deeds around the answers; the question that is put stays put."""

    def flag(self, text: str = "", wanted: str = "") -> Turn:
        """Mark a question to come back to: the one at hand, or one by its name."""
        question = self._question(wanted)
        key = self._workshop.answers.key(question.topic)
        note = f"Flagged: “{question.label}”. /flags lists what to come back to."
        return self._coach_keeps(QuestionFlagged(question.id, key, text.strip()), note=note)

    def lower(self, wanted: str = "") -> Turn:
        """Take a flag down: one came back to it, or need not. Raises CoachError where there is none."""
        question = self._question(wanted)
        flags = self._workshop.session.meetings.flags
        flag = next((each for each in flags if each.question == question.id), None)
        if flag is None:
            raise CoachError(f"There is no flag at “{question.label}”.")
        return self._coach_keeps(
            FlagLowered(flag.question, flag.key), note=f"No longer flagged: “{question.label}”."
        )

    def decide(self, text: str) -> Turn:
        """Keep what was settled, in the words of whoever speaks."""
        if not text.strip():
            raise CoachError("Type what was settled behind the word: /decide no discounts this year")
        return self._workshop.note_down(
            DecisionMade(text.strip(), self._stage), note="Settled; it is on the plan."
        )

    def reading(self, text: str, wanted: str = "") -> Turn:
        """The coach's own reading of an answer: the one given last, or one by its name.

        It stands apart from the owner's words, under the coach's name; an empty text takes it back.
        """
        question = self._question(wanted) if wanted else self._answered_last()
        key = self._workshop.answers.key(question.topic)
        if key not in self._workshop.session.answers:
            raise CoachError(f"“{question.label}” has no answer yet to read.")
        said = "Kept as your reading of" if text.strip() else "Your reading is taken back:"
        return self._coach_keeps(ReadingGiven(key, text.strip()), note=f"{said} “{question.label}”.")

    def meet(self, text: str) -> Turn:
        """Set the next call: a day to come, with or without a time. Raises CoachError where there is none."""
        today = self._workshop.today
        typed, at = read_appointment(text, today), brought_ahead(text, today)
        if not typed:
            raise CoachError(
                f"I couldn't read “{text.strip()}” as a day. Try 15 Mar at 10:30, or in two weeks at 2pm."
            )
        if not at:
            gone = show_appointment(typed[:10], today)
            raise CoachError(f"{gone} has gone by. Type a day to come: /meet 15 Mar at 10:30")
        why = "" if at == typed else ", as that day has gone by this year"
        note = f"Next call: {show_appointment(at, today)}{why}."
        return self._coach_keeps(NextCallSet(at), note=note)

    def said_by(self, name: str) -> Turn:
        """What is answered from now on was said by somebody of the client's side; no name is the owner."""
        words = " ".join(name.split())
        known = {each.casefold(): each for each in self.people()} | self._owner_names()
        speaker = known.get(words.casefold(), words)
        self._workshop.speak_as(speaker)
        if speaker == OWNER:
            return self._workshop.turn("From now on these are the owner's words.")
        return self._workshop.turn(f"From now on these are {speaker}'s words. /as owner goes back.")

    def _owner_names(self) -> dict[str, str]:
        """What the owner may be called: nothing, owner, or the first name that was given."""
        own = self._workshop.answers.text("people.owner").strip().casefold()
        return dict.fromkeys(("", OWNER, own), OWNER)

    def people(self) -> tuple[str, ...]:
        """Everybody on the client's side: who has spoken, then whom the session knows."""
        nobody = {OWNER, YOU, self.coach, ""}
        spoken = (record.author for record in self._workshop.log)
        known = (*spoken, self._workshop.speaker, *names_in(self._workshop.answers))
        return tuple(dict.fromkeys(each for each in known if each not in nobody))
