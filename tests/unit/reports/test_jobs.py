"""What a list of tasks is told of each action."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from journeycoach.reports.jobs import UNTOLD, jobs_of, uid_of
from tests.golden.documents import BAKERY, TO_DO


def test_an_action_keeps_its_id_from_one_plan_to_the_next() -> None:
    later = replace(TO_DO, made_on=date(2027, 1, 1), business="A new name", actions=TO_DO.actions[::-1])

    assert [job.uid for job in jobs_of(TO_DO)] == [job.uid for job in jobs_of(later)][::-1]


def test_actions_of_two_sessions_are_never_the_same() -> None:
    other = replace(TO_DO, session="another")

    assert {job.uid for job in jobs_of(TO_DO)} & {job.uid for job in jobs_of(other)} == set()


def test_the_id_of_a_task_is_a_promise() -> None:
    assert uid_of(TO_DO, "a1") == "0d76c60b-008e-5d7e-b0fe-26de85df8648"


def test_a_text_is_on_one_line_and_turns_nothing() -> None:
    (job,) = jobs_of(replace(BAKERY, actions=({"id": "1", "what": " a\r\n b\u2028\x1b[1m \u202ec "},)))

    assert job.what == "a b [1m ⇄c"


def test_an_action_without_words_says_so() -> None:
    (job,) = jobs_of(replace(BAKERY, actions=({"id": "1", "what": "\ufeff \n"},)))

    assert job.what == UNTOLD


def test_a_day_that_is_none_is_left_out() -> None:
    (job,) = jobs_of(replace(BAKERY, actions=({"id": "1", "what": "a", "due": "soon"},)))

    assert job.due is None


def test_half_a_character_from_a_foreign_file_is_no_error() -> None:
    plan = replace(BAKERY, session="", business="Mill \ud800", actions=({"id": "\udfff", "what": "x"},))

    assert len(jobs_of(plan)) == 1
