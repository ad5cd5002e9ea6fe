"""Findings about the time after the sale: nothing to come back for, and nobody asked to pass the word on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.vocabulary import names_a_person, says_never_asked, says_nothing
from journeycoach.domain.wording import capital, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words

REFERRAL = "loyalty.referral"
REWARD = "loyalty.reward"
MODEL = "retention.model"
LOOKS = "customer.looks"


def staying_findings(case: Case) -> Iterator[Finding]:
    """What the answers about coming back and sending others say beside the rest."""
    if case.has(REFERRAL) and says_never_asked(case.text(REFERRAL)):
        yield _never_asked(case)
    elif case.has(REFERRAL) and names_a_person(case.text(LOOKS)) and not case.deeds_for(REFERRAL):
        yield _left_to_chance(case)
    if "nothing-yet" in case.answers.picks(MODEL):
        yield _nothing_next(case)
    if case.has(REWARD) and says_nothing(case.text(REWARD)):
        yield _no_thanks(case)


def _never_asked(case: Case) -> Finding:
    said = quoted(case.text(REFERRAL))
    asks_people = names_a_person(case.text(LOOKS))
    return Finding(
        id="never-asked",
        weight=Weight.SOME if asks_people else Weight.BESIDE,
        stage="loyalty",
        topics=(REFERRAL, LOOKS),
        says=told(
            "They turn first to ",
            quoted(case.text(LOOKS)),
            "; on being passed on you say ",
            said,
            ". The door that most of them come to is one you have not knocked at.",
        )
        if asks_people
        else told(
            "About the last customer whom another one sent you say ",
            said,
            ". The end of the road does not lead back to its beginning.",
        ),
        short=told("nobody is asked to pass you on"),
        move=told("Ask three glad customers for one name each"),
        cost=told("whoever asks around goes on hearing of you by luck") if asks_people else (),
        who=case.who_sees_to("loyalty"),
        order=30,
    )


def _left_to_chance(case: Case) -> Finding:
    return Finding(
        id="left-to-chance",
        weight=Weight.FEEDS,
        stage="loyalty",
        topics=(REFERRAL, LOOKS),
        says=told(
            "They begin with a person (",
            quoted(case.text(LOOKS)),
            "), and you know how that can end well: ",
            quoted(case.text(REFERRAL), 140),
            ". Nothing on this plan makes it happen a second time.",
        ),
        short=told("it worked once, by chance"),
        move=told("Do on purpose with three customers what happened here: ", quoted(case.text(REFERRAL), 60)),
        who=case.who_sees_to("loyalty"),
        order=35,
    )


def _nothing_next(case: Case) -> Finding:
    return Finding(
        id="nothing-next",
        weight=Weight.BESIDE,
        stage="retention",
        topics=(MODEL,),
        says=sentences(_model_head(case), _model_sum(case)),
        short=told("nothing to come back for"),
        move=told(
            "Choose one thing that goes with ",
            quoted(case.text("business.offer"), 60),
            " and offer it to the last ten customers",
        )
        if case.has("business.offer")
        else told("Choose one thing that goes with what they bought and offer it to the last ten customers"),
        cost=told("every sale has to be won from a stranger"),
        who=case.who_sees_to("retention"),
        order=28,
    )


def _model_head(case: Case) -> Words:
    wish = case.text("retention.wish")
    if wish:
        return told(
            "They would like to stay in this way: ",
            quoted(wish),
            ". What there is for them to buy after the first time: ",
            quoted(case.text(MODEL)),
            ".",
        )
    return told("After the first purchase there is ", quoted(case.text(MODEL)), " for them to come back to.")


def _model_sum(case: Case) -> Words:
    goal = case.goal
    if goal is None or goal.gap is None or goal.gap <= 0:
        return ()
    return capital(
        told("so all that is missing to ", goal.aim(), " must come from people who do not know you yet.")
    )


def _no_thanks(case: Case) -> Finding:
    return Finding(
        id="no-thanks",
        weight=Weight.FEEDS,
        stage="loyalty",
        topics=(REWARD,),
        says=told("A faithful customer and a stranger are treated alike: ", quoted(case.text(REWARD)), "."),
        short=told("no difference to a stranger"),
        move=told("Choose one thing that only somebody who has come back gets, and say when they get it"),
        who=case.who_sees_to("loyalty"),
        order=60,
    )
