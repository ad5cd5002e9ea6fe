"""What those who follow a session see of it, and what they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.answers import Answers
from journeycoach.domain.call_events import CallBegun, QuestionPut, ReadingGiven, ThoughtCaptured
from journeycoach.domain.events import AnswerGiven, Key
from journeycoach.storage.memory import MemoryStore
from journeycoach.workshop.following import (
    DELETED,
    Follower,
    Scene,
    scene_of,
)
from journeycoach.workshop.putting import keep_in_view, probe_put, put_probe
from tests.adapters.desk import a_desk
from tests.adapters.shop import BUYER, NAME, PACK, REWARD, WHO, a_workshop
from tests.adapters.watched import WatchedMemory, following

if TYPE_CHECKING:
    from journeycoach.workshop.service import Workshop


def led() -> tuple[Workshop, Follower, MemoryStore]:
    """A session with one answer, and somebody who follows it."""
    store = MemoryStore.new("Mill", a_desk())
    workshop = a_workshop(store=store)
    workshop.answer("Mill Street")
    return workshop, following(store, PACK), store


def seen(follower: Follower) -> Scene:
    """The last thing that a look shows."""
    return follower.look()[-1]


def test_the_question_the_path_and_the_answers_with_their_names_are_seen() -> None:
    workshop, follower, _ = led()
    workshop.speak_as("Kim")
    workshop.answer("Mrs Doyle")

    scene = seen(follower)

    assert scene.question == BUYER.ask
    assert [(said.label, said.text, said.who) for said in scene.answers] == [
        (NAME.label, "Mill Street", "You"),
        (WHO.label, "Mrs Doyle", "Kim"),
    ]
    assert [(step.title, step.is_here) for step in scene.path] == [("First", True), ("Second", False)]


def test_nothing_new_gives_no_scene() -> None:
    _, follower, _ = led()
    seen(follower)

    assert follower.look() == ()


def test_each_step_gives_a_scene_of_its_own() -> None:
    workshop, follower, _ = led()
    seen(follower)

    workshop.answer("Mrs Doyle")
    workshop.answer("1")

    assert [len(scene.answers) for scene in follower.look()] == [2, 3]


def test_a_jump_is_followed_there_and_back() -> None:
    workshop, follower, _ = led()
    seen(follower)

    workshop.jump(REWARD.id)
    keep_in_view(workshop)
    there = seen(follower)
    workshop.leave_jump()
    keep_in_view(workshop)

    assert (there.question, there.stage) == (REWARD.ask, "Second")
    assert seen(follower).question == WHO.ask


def test_after_the_answer_to_a_jump_the_conversation_goes_on_where_it_was() -> None:
    workshop, follower, _ = led()
    workshop.jump(REWARD.id)
    keep_in_view(workshop)

    workshop.answer("Cake")
    keep_in_view(workshop)

    assert seen(follower).question == WHO.ask


def test_only_a_jump_costs_an_event() -> None:
    workshop, _, _ = led()
    for answer in ("Mrs Doyle", "2", "a firm"):
        workshop.answer(answer)
        keep_in_view(workshop)

    assert not any(isinstance(record.event, QuestionPut) for record in workshop.log)


def test_a_probe_is_put_in_place_of_the_question_until_it_is_put_again_or_answered() -> None:
    workshop, follower, _ = led()

    put_probe(workshop, "Who was it, on which day?")
    put = seen(follower)
    put_probe(workshop, "Who was it, on which day?")
    taken_back = seen(follower)
    put_probe(workshop, "Who was it, on which day?")
    workshop.answer("Mrs Doyle")

    assert (put.question, put.about) == ("Who was it, on which day?", WHO.ask)
    assert (taken_back.question, taken_back.about) == (WHO.ask, "")
    assert (seen(follower).question, probe_put(workshop)) == (BUYER.ask, "")


def test_what_is_put_is_no_step_for_undo() -> None:
    workshop, follower, _ = led()
    put_probe(workshop, "Who was it?")

    workshop.undo()

    assert seen(follower).answers == ()


def test_an_answer_that_is_taken_back_goes_from_the_scene() -> None:
    workshop, follower, _ = led()
    seen(follower)

    workshop.undo()

    assert seen(follower).answers == ()


def test_all_moments_of_a_workshop_can_be_seen() -> None:
    workshop, follower, _ = led()
    for answer in ("Mrs Doyle", "1"):
        workshop.answer(answer)
    questions = [seen(follower).question]
    workshop.confirm_heard()
    questions.append(seen(follower).question)
    workshop.go_on()
    workshop.answer("asks | nobody | waits")
    workshop.answer("Cake")
    workshop.confirm_heard()
    proposed = seen(follower)
    workshop.accept()
    workshop.go_on()

    assert questions == ["This is what I heard about First.", "First is done."]
    assert (proposed.question, proposed.about) == ("Shall we put this on the plan?", "Give asks a person")
    assert seen(follower).question == "That was my last question. Your plan is ready."


def test_what_became_of_the_file_is_said() -> None:
    store = MemoryStore.new("Mill", a_desk())
    watched = WatchedMemory(store)
    follower = Follower(watched, lambda _: PACK)
    seen(follower)

    watched.trouble = DELETED

    assert seen(follower).trouble == DELETED
    assert follower.look() == ()


def test_another_file_in_its_place_is_seen_as_if_it_were_the_first() -> None:
    workshop, follower, store = led()
    watched = WatchedMemory(store)
    follower = Follower(watched, lambda _: PACK)
    seen(follower)
    watched.is_anew = True

    workshop.answer("Mrs Doyle")

    # The log in memory tells only what is new: as of a file that holds this one answer.
    assert [said.text for said in seen(follower).answers] == ["Mrs Doyle"]


def test_nothing_of_the_coachs_own_is_in_a_scene() -> None:
    workshop, _, _ = led()
    before = scene_of(workshop.answers)

    workshop.note_down(CallBegun(37, 99))
    workshop.note_down(ReadingGiven(Key("shop.name"), "MARKER"), ThoughtCaptured("t", "MARKER"))

    assert scene_of(workshop.answers) == before


def test_every_answer_to_a_repeated_question_is_seen() -> None:
    again = replace(REWARD, id="again", topic="again", repeat=True)
    stage = replace(PACK.stages[0], questions=(again,))
    pack = replace(PACK, stages=(stage,))
    workshop = a_workshop(pack, MemoryStore.new("Mill", a_desk()))
    workshop.note_down(
        AnswerGiven("again", Key("again", "1"), "one", "one"),
        AnswerGiven("again", Key("again", "2"), "two", "two"),
    )

    assert [said.text for said in scene_of(Answers(pack, workshop.session)).answers] == ["one", "two"]
