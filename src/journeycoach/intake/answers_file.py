"""Answers files: TOML or JSON keyed by question id or topic, read into what an owner would type."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from journeycoach.domain.dates import read_date
from journeycoach.domain.errors import AnswerRefusedError, DataFileError, Problem
from journeycoach.domain.events import Evidence
from journeycoach.domain.kinds import read_answer
from journeycoach.domain.not_known import leaves_open
from journeycoach.domain.text import clean
from journeycoach.intake.problems import Complaints
from journeycoach.intake.texts import ShapeError, as_typed
from journeycoach.workshop.drafting import ActionDraft
from journeycoach.workshop.replay import Script, Scripted, Verdict

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from journeycoach.domain.packs import Pack, Question

OWN_KEYS = ("title", "method", "actions", "parked")
"""Keys of the file itself; all others are answers."""
ENVELOPE = frozenset({"value", "evidence", "source"})
VERDICTS = {
    "accept": Verdict.ACCEPT,
    "yes": Verdict.ACCEPT,
    "decline": Verdict.DECLINE,
    "drop": Verdict.DECLINE,
    "no": Verdict.DECLINE,
}
ACTION_KEYS = ("what", "owner", "due", "done_when", "when_then", "stage")


def read_answers(path: Path, text: str, pack: Pack, today: date) -> Script:
    """The script in an answers file. Raises DataFileError with every mistake in it."""
    complaints = Complaints(str(path), text)
    data = parse_data(path, text)
    reader = _Reader(pack, today, complaints)
    script = Script(
        method=reader.word(data, "method"),
        title=reader.word(data, "title"),
        answers=reader.answers({key: value for key, value in data.items() if key not in OWN_KEYS}),
        parked=reader.words(data.get("parked", []), "parked"),
        **reader.actions(data.get("actions", {})),
    )
    complaints.tell()
    return script


def parse_data(path: Path, text: str) -> dict[str, Any]:
    """The table in a TOML or JSON file, told apart by its first character. Raises DataFileError."""
    try:
        data = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except json.JSONDecodeError as error:
        raise DataFileError(
            (Problem(str(path), error.lineno, "", f"this is not JSON: {error.msg}"),)
        ) from error
    except (ValueError, RecursionError) as error:
        raise DataFileError((Problem(str(path), _line_in(str(error)), "", _not_toml(error)),)) from error
    table: dict[str, Any] = data
    return table


def method_named(data: Mapping[str, Any]) -> str:
    """The method that a file names, or an empty text."""
    named = data.get("method", "")
    return named if isinstance(named, str) else ""


class _Reader(Struct, frozen=True):
    pack: Pack
    today: date
    complaints: Complaints

    def word(self, data: Mapping[str, Any], key: str) -> str:
        """A text under one of the file's own keys."""
        value = data.get(key, "")
        if isinstance(value, str):
            return clean(value).strip()
        self.complaints.add(key, "give text in quotation marks")
        return ""

    def words(self, value: Any, key: str) -> tuple[str, ...]:
        """A list of texts."""
        if isinstance(value, list) and all(isinstance(each, str) for each in value):
            return tuple(text for each in value if (text := clean(each).strip()))
        self.complaints.add(key, 'give a list of texts: ["…", "…"]')
        return ()

    def answers(self, data: Mapping[str, Any]) -> dict[str, tuple[Scripted, ...]]:
        """Every answer by question id."""
        found: dict[str, tuple[Scripted, ...]] = {}
        for key, value in self._flat(data):
            question = self._question(key)
            if question is None:
                self.complaints.add(key, f"no question or topic of “{self.pack.id}” has this name")
            elif question.id in found:
                self.complaints.add(key, "this question is answered twice")
            elif scripted := self._scripted(key, question, value):
                found[question.id] = scripted
        return found

    def _flat(self, data: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
        for key, value in data.items():
            name = f"{before}{key}"
            if isinstance(value, Mapping) and self._question(name) is None and self._begins_a_topic(name):
                yield from self._flat(value, f"{name}.")
            else:
                yield name, value

    def _begins_a_topic(self, name: str) -> bool:
        return any(question.topic.startswith(f"{name}.") for question in self.pack.questions())

    def _question(self, key: str) -> Question | None:
        return next((q for q in self.pack.questions() if key in (q.id, q.topic)), None)

    def _scripted(self, key: str, question: Question, value: Any) -> tuple[Scripted, ...]:
        values = value if question.repeat and isinstance(value, list) else [value]
        return tuple(scripted for each in values if (scripted := self._one(key, question, each)))

    def _one(self, key: str, question: Question, value: Any) -> Scripted | None:
        told = _envelope(value)
        try:
            text = clean(as_typed(question, told["value"])).strip()
            if not text:
                return None
            if not leaves_open(question, text):
                read_answer(question, text, self.today)
        except ShapeError as error:
            self.complaints.add(key, str(error))
            return None
        except AnswerRefusedError as error:
            self.complaints.add(key, error.text)
            return None
        return Scripted(text, self._evidence(key, question, told), clean(str(told.get("source", ""))).strip())

    def _evidence(self, key: str, question: Question, told: Mapping[str, Any]) -> Evidence:
        named = told.get("evidence", "assumed")
        if named not in list(Evidence):
            self.complaints.add(key, f"evidence is one of {', '.join(Evidence)}")
        elif named != Evidence.ASSUMED and not question.statement.is_claim:
            self.complaints.add(key, "this is the owner's own choice and takes no evidence")
        else:
            return Evidence(named)
        return Evidence.ASSUMED

    def actions(self, data: Any) -> dict[str, Any]:
        """What becomes of proposals, and the actions added by hand."""
        if not isinstance(data, Mapping):
            self.complaints.add("actions", "give a table of proposals")
            return {}
        told = dict(data)
        added, otherwise = told.pop("add", []), self._verdict("all", told.pop("all", "accept"))
        if not isinstance(added, list):
            self.complaints.add("add", "give a list of actions: [[actions.add]]")
            added = []
        return {
            "verdicts": {
                key: verdict for key, value in told.items() if (verdict := self._proposal(key, value))
            },
            "otherwise": otherwise if isinstance(otherwise, Verdict) else Verdict.ACCEPT,
            "actions": tuple(draft for each in added if (draft := self._draft("add", each, needs=("what",)))),
        }

    def _proposal(self, key: str, value: Any) -> Verdict | ActionDraft | None:
        known = {proposal.id for stage in self.pack.stages for proposal in stage.proposals}
        if key.split("/", maxsplit=1)[0] not in known:
            self.complaints.add(key, f"“{self.pack.id}” proposes no action of this name")
            return None
        return self._verdict(key, value)

    def _verdict(self, key: str, value: Any) -> Verdict | ActionDraft | None:
        if isinstance(value, Mapping):
            return self._draft(key, value)
        if isinstance(value, str) and value in VERDICTS:
            return VERDICTS[value]
        self.complaints.add(key, 'say "accept" or "drop", or give what is to be changed')
        return None

    def _draft(self, key: str, value: Any, needs: tuple[str, ...] = ()) -> ActionDraft | None:
        if not isinstance(value, Mapping) or not set(value) <= set(ACTION_KEYS):
            self.complaints.add(key, f"an action has {', '.join(ACTION_KEYS)}")
            return None
        told = {name: clean(str(text)).strip() for name, text in value.items()}
        missing = [name for name in needs if not told.get(name)]
        if missing:
            self.complaints.add(key, f"“{missing[0]}” is missing")
            return None
        if told.get("stage", "") not in ("", *(stage.id for stage in self.pack.stages)):
            self.complaints.add(key, f"the stages are {', '.join(stage.id for stage in self.pack.stages)}")
            return None
        return ActionDraft(**{"what": "", **told, "due": self._due(key, told.get("due", ""))})

    def _due(self, key: str, text: str) -> str:
        day = read_date(text, self.today) if text else None
        if text and day is None:
            self.complaints.add(key, f"I could not read “{text[:40]}” as a date")
        return day.isoformat() if day else ""


def _envelope(value: Any) -> Mapping[str, Any]:
    is_told = isinstance(value, Mapping) and "value" in value and set(value) <= ENVELOPE
    return value if is_told else {"value": value}


def _line_in(message: str) -> int | None:
    found = re.search(r"line (\d+)", message)
    return int(found[1]) if found else None


def _not_toml(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "this is nested too deeply"
    return f"this is not TOML: {re.sub(r' *[(]at .*[)]$', '', str(error))[:200]}"
