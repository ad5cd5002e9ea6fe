"""Following in lines: each thing is said once, when it happens."""

from __future__ import annotations

from journeycoach.line.following import follow_in_lines
from journeycoach.storage.memory import MemoryStore
from journeycoach.workshop.following import DELETED, Follower
from tests.adapters.desk import a_desk
from tests.adapters.shop import BUYER, NAME, PACK, REWARD, WHO, a_workshop
from tests.adapters.watched import WatchedMemory


class Call:
    """A session that goes on between two looks, deed by deed."""

    def __init__(self) -> None:
        self.store = MemoryStore.new("Mill", a_desk())
        self.workshop = a_workshop(store=self.store)
        self.watched = WatchedMemory(self.store)
        self.lines: list[str] = []

    def follow(self, *deeds: object) -> list[str]:
        """What is said from the first look to the one after the last deed."""
        waiting = list(deeds)

        def wait(_: float) -> bool:
            if not waiting:
                return True
            self.lines.append("--")
            deed = waiting.pop(0)
            assert callable(deed)
            deed()
            return False

        follow_in_lines(Follower(self.watched, lambda _: PACK), self.lines.append, wait)
        return self.lines


def test_the_stage_the_answers_and_the_question_are_said_and_then_what_changes() -> None:
    call = Call()
    call.workshop.answer("Mill Street")

    lines = call.follow(lambda: call.workshop.answer("Mrs Doyle"), lambda: None)

    assert lines == [
        "Following Mill.",
        "Stage 1 of 2: First.",
        f"You ({NAME.label}): Mill Street",
        f"Coach: {WHO.ask}",
        "--",
        f"You ({WHO.label}): Mrs Doyle",
        f"Coach: {BUYER.ask}",
        "  1 people",
        "  2 other firms, mostly",
        "--",
    ]


def test_a_changed_answer_and_one_that_is_taken_back_are_said_as_such() -> None:
    call = Call()
    call.workshop.answer("Mill Street")

    lines = call.follow(
        lambda: call.workshop.answer("Mill Lane", NAME.id), call.workshop.undo, call.workshop.undo
    )

    assert lines[lines.index("--") :] == [
        "--",
        f"Changed. You ({NAME.label}): Mill Lane",
        "--",
        f"Changed. You ({NAME.label}): Mill Street",
        "--",
        f"Taken back: {NAME.label}.",
        f"Coach: {NAME.ask}",
    ]


def test_nothing_is_passed_over_when_much_happens_between_two_looks() -> None:
    call = Call()

    def hurry() -> None:
        for answer in ("Mill Street", "Mrs Doyle", "1"):
            call.workshop.answer(answer)
        call.workshop.confirm_heard()
        call.workshop.go_on()

    lines = call.follow(hurry)

    assert [line for line in lines if line.startswith(("You", "Stage"))] == [
        "Stage 1 of 2: First.",
        f"You ({NAME.label}): Mill Street",
        f"You ({WHO.label}): Mrs Doyle",
        f"You ({BUYER.label}): people",
        "Stage 2 of 2: Second.",
    ]


def test_what_became_of_the_file_is_said_once() -> None:
    call = Call()

    lines = call.follow(lambda: setattr(call.watched, "trouble", DELETED), lambda: None)

    assert lines[-3:] == ["--", DELETED, "--"]


def test_controls_in_an_answer_do_not_reach_the_terminal() -> None:
    call = Call()

    call.follow(lambda: call.workshop.answer("\x1b[2Jno", REWARD.id), lambda: call.workshop.answer("\x1b]x"))

    assert not any("\x1b" in line for line in call.lines)
