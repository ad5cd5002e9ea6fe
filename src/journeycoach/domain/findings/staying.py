"""Findings about the time after the sale: nothing to come back for, and nobody asked to pass the word on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.findings.finding import Finding, Weight
from journeycoach.domain.packs import Phase
from journeycoach.domain.people import says_nobody
from journeycoach.domain.ruled_out import is_ruled_out, rules_out_asking
from journeycoach.domain.vocabulary import is_a_habit, names_a_person, says_never_asked, says_nothing
from journeycoach.domain.wording import counted, line, listed, name, quoted, sentences, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeycoach.domain.case import Case
    from journeycoach.domain.document import Words
    from journeycoach.domain.wording import Part

REFERRAL = "loyalty.referral"
REWARD = "loyalty.reward"
MODEL = "retention.model"
LOOKS = "customer.looks"
HURTS = 50
"""What goes against the owner's own rule comes before what is only left undone."""


def staying_findings(case: Case) -> Iterator[Finding]:
    """What the answers about coming back and sending others say beside the rest."""
    if rules_out_asking(case.answers):
        yield from _asked_all_the_same(case)
    elif case.has(REFERRAL) and says_never_asked(case.text(REFERRAL)):
        yield _never_asked(case)
    elif case.has(REFERRAL) and _is_chance(case) and not case.deeds_for(REFERRAL):
        yield _left_to_chance(case)
    if "nothing-yet" in case.answers.picks(MODEL):
        yield _nothing_next(case)
    if case.has(REWARD) and says_nothing(case.text(REWARD)):
        yield _no_thanks(case)
    yield from _unsent(case)
    yield from _given_away(case)


def _is_chance(case: Case) -> bool:
    """Whether they turn to people, and what was told of a referral is no habit of the house."""
    return names_a_person(case.text(LOOKS)) and not is_a_habit(case.text(REFERRAL))


def _asked_all_the_same(case: Case) -> Iterator[Finding]:
    """Actions taken on before it was said that customers must not be asked."""
    deeds = [deed for deed in case.deeds if not deed.is_done and is_ruled_out(deed.topic, case.answers)]
    if not deeds:
        return
    numbers = listed([str(deed.number) for deed in deeds])
    which = told("action " if len(deeds) == 1 else "actions ", numbers)
    yield Finding(
        id="asked-all-the-same",
        weight=Weight.BESIDE,
        phase=Phase.LOYALTY,
        topics=(REFERRAL,),
        says=line(
            "You say {said}, and yet {which} would ask customers for a name, a word or a review.",
            said=quoted(case.text(REFERRAL), 80),
            which=which,
        ),
        short=line("{which} against your own words", which=which),
        move=line("Drop {which}, or let others be asked in their place", which=which),
        order=-HURTS,
    )


def _never_asked(case: Case) -> Finding:
    asks_people = names_a_person(case.text(LOOKS))
    slots: dict[str, Part] = {"looks": quoted(case.text(LOOKS)), "said": quoted(case.text(REFERRAL))}
    return Finding(
        id="never-asked",
        weight=Weight.SOME if asks_people else Weight.BESIDE,
        phase=Phase.LOYALTY,
        topics=(REFERRAL, LOOKS),
        says=line(
            "Where they turn first: {looks}. On being passed on you say {said}: "
            "the place where their search begins is one that nobody tends.",
            **slots,
        )
        if asks_people
        else line(
            "How the last one was sent to you by another: {said}. "
            "The road does not lead back to its beginning.",
            **slots,
        ),
        short=told("nobody is asked to pass you on"),
        move=told("Ask three glad customers for one name each"),
        cost=told("whoever asks around hears of you by luck or not at all") if asks_people else (),
        who=case.who_is_in(Phase.LOYALTY),
        order=30,
    )


def _left_to_chance(case: Case) -> Finding:
    return Finding(
        id="left-to-chance",
        weight=Weight.FEEDS,
        phase=Phase.LOYALTY,
        topics=(REFERRAL, LOOKS),
        says=line(
            "They begin with a person ({looks}), and you know how that can end well: {referral}. "
            "Nothing on this plan makes it happen a second time.",
            looks=quoted(case.text(LOOKS)),
            referral=quoted(case.text(REFERRAL), 140),
        ),
        short=told("it worked once, and nothing repeats it"),
        move=line(
            "Do on purpose with three customers what happened here: {it}", it=quoted(case.text(REFERRAL), 60)
        ),
        who=case.who_is_in(Phase.LOYALTY),
        order=35,
    )


def _nothing_next(case: Case) -> Finding:
    return Finding(
        id="nothing-next",
        weight=Weight.BESIDE,
        phase=Phase.RETENTION,
        topics=(MODEL,),
        says=sentences(_model_head(case), _model_sum(case)),
        short=told("nothing to come back for"),
        move=told(
            "Choose one thing that goes with the first purchase, and offer it to the last ten customers"
        ),
        cost=told("every sale has to be won from a stranger"),
        who=case.who_is_in(Phase.RETENTION),
        order=28,
    )


def _model_head(case: Case) -> Words:
    wish, model = case.text("retention.wish"), quoted(case.text(MODEL))
    if wish:
        return line(
            "They would like to stay by {wish}; what there is for them to buy: {model}.",
            wish=quoted(wish),
            model=model,
        )
    return line("What they go on to buy after the first time is, in your words, {model}.", model=model)


def _model_sum(case: Case) -> Words:
    goal = case.goal
    if goal is None or goal.gap is None or goal.gap <= 0 or goal.by is None or goal.by <= case.today:
        return ()
    return line(
        "Whatever is missing to {aim} has to come from people who do not know you yet.", aim=goal.aim()
    )


def _no_thanks(case: Case) -> Finding:
    return Finding(
        id="no-thanks",
        weight=Weight.FEEDS,
        phase=Phase.LOYALTY,
        topics=(REWARD,),
        says=line(
            "What a faithful customer gets and a stranger does not: {said}.", said=quoted(case.text(REWARD))
        ),
        short=told("no difference to a stranger"),
        move=told("Choose one thing that only somebody who has come back gets, and say when"),
        who=case.who_is_in(Phase.LOYALTY),
        order=60,
    )


def _unsent(case: Case) -> Iterator[Finding]:
    """Messages after the sale that nobody sends."""
    rows = [row for row in case.answers.rows("retention.after-sale") if row.get("message")]
    unsent = [row for row in rows if says_nobody(row.get("person", ""))]
    if unsent:
        first = unsent[0]
        rest = f", nor {counted(len(unsent) - 1, 'other')} of the {len(rows)}" if len(unsent) > 1 else ""
        yield Finding(
            id="unsent",
            weight=Weight.BESIDE,
            phase=Phase.RETENTION,
            topics=("retention.after-sale",),
            says=line(
                "On day {day} they should hear {message}. Nobody sends it{rest}.",
                day=name(first.get("day", "")),
                message=quoted(first["message"]),
                rest=rest,
            ),
            short=line("{message}: nobody sends it", message=quoted(first["message"], 50)),
            move=line("Say who sends {message}", message=quoted(first["message"], 60)),
            mark=first["message"],
            who=case.who_is_in(Phase.RETENTION),
            order=33,
        )


def _given_away(case: Case) -> Iterator[Finding]:
    """Extras that take the place of what is sold, by the owner's own reading."""
    for row in case.answers.rows("business.extras"):
        if row.get("effect") == "gives-away" and row.get("extra"):
            yield Finding(
                id=f"given-away/{row['extra']}",
                weight=Weight.BESIDE,
                phase=Phase.RETENTION,
                topics=("business.extras", "business.offer"),
                says=line(
                    "{extra} costs nothing and, in your own reading, gives away what you sell.",
                    extra=quoted(row["extra"]),
                ),
                short=line("{extra}: gives it away", extra=quoted(row["extra"], 50)),
                move=line(
                    "Cut {extra} down to a taste, or put a price on it", extra=quoted(row["extra"], 60)
                ),
                mark=row["extra"],
                order=45,
            )
