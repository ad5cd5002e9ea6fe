"""What answers say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from journeycoach.domain.case import make_case
from journeycoach.domain.document import plain
from journeycoach.domain.findings.every import all_findings
from journeycoach.domain.findings.finding import Weight
from tests.adapters.builder import SUNDAY, SessionBuilder
from tests.adapters.businesses import EVERY, STAGES
from tests.adapters.methods_here import method
from tests.adapters.plan_reader import section_text

if TYPE_CHECKING:
    from journeycoach.domain.events import Plain


def found(**texts: str) -> dict[str, str]:
    """What is found in a session with these answers, by id; a topic's dot is two underscores."""
    builder = SessionBuilder().goes_deeper(*STAGES)
    for topic, text in texts.items():
        builder.says(topic.replace("__", ".").replace("_", "-"), text)
    return {each.id: plain(each.says) for each in all_findings(make_case(builder.answers(), SUNDAY))}


def road(*rows: str) -> str:
    """A road from rows of step, stage, person, and how often."""
    cells = [row.split(" / ") for row in rows]
    return "\n".join(f"{step} | {stage} | | {who} | | {often}" for step, stage, who, often in cells)


PAYS = "pays / purchase / Tom / always"


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        pytest.param(
            ("is called / consideration / nobody / never", "comes again / retention / Tom / always"),
            "Step 1 of your road, “is called”, is where it breaks: nobody sees to it, and by your own "
            "account it happens “never”. What comes after it, “comes again”, has to manage without.",
            id="nobody, never, and something after it",
        ),
        pytest.param(
            ("is called / retention / nobody / never", "comes again / retention / Tom / always"),
            "After the sale nobody sees to step 1, “is called”: it happens “never”. "
            "What comes after it, “comes again”, has to manage without.",
            id="nobody, never, after the sale",
        ),
        pytest.param(
            ("is called / retention / Tom / never", PAYS),
            "Step 1, “is called”, has a person and no moment: Tom is down for it, and it happens “never”. "
            "What comes after it, “pays”, has to manage without.",
            id="a person, and never",
        ),
        pytest.param(
            ("is called / retention / me and Tom / never", PAYS),
            "Step 1, “is called”, has a person and no moment: "
            "you and Tom are down for it, and it happens “never”. "
            "What comes after it, “pays”, has to manage without.",
            id="two persons, and never",
        ),
        pytest.param(
            ("is called / retention / nobody / ",),
            "Step 1 of your road, “is called”, belongs to nobody. "
            "The road does not lead back to its beginning.",
            id="nobody, and not said how often",
        ),
        pytest.param(
            ("is called /  / / never", "comes again / retention / nobody / never"),
            "Step 1, “is called”, happens “never”, and no person is named for it. "
            "The road ends there, for “comes again” is missing too.",
            id="no person named, and nothing after it",
        ),
        pytest.param(
            (PAYS, "is thanked / loyalty / nobody / never"),
            "Step 2, “is thanked”, is the last you drew, and it happens “never”: nobody sees to it. "
            "The road does not lead back to its beginning.",
            id="the last step",
        ),
    ],
)
def test_a_missing_step_is_told_by_what_is_missing_about_it(rows: tuple[str, ...], says: str) -> None:
    told = found(journey__path="\n".join(_row(row) for row in rows))

    assert says in told.values()


def _row(row: str) -> str:
    step, stage, who, often = [cell.strip() for cell in row.replace("/", " / ").split(" / ")][:4]
    return f"{step} | {stage or 'retention'} | | {who} | | {often}"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (
            "asks | consideration | | Tom | | 8 of 10",
            "Step 1, “asks”, happens “8 of 10” and is missing the other 2 times.",
        ),
        (
            "asks | consideration | | Tom | | 9 of 10",
            "Step 1, “asks”, happens “9 of 10” and is missing the other 1 time.",
        ),
        (
            "asks | consideration | | Tom | | half",
            "happens for one half and is missing for the other (“half”).",
        ),
        (
            "asks | consideration | | Tom | | 2 of 10",
            "Step 1, “asks”, is rare: “2 of 10”. It is in the hands of Tom.",
        ),
        (
            "asks | consideration | | me | | 2 of 10",
            "Step 1, “asks”, is rare: “2 of 10”. It is in your hands.",
        ),
        (
            "asks | consideration | | | | 2 of 10",
            "Step 1, “asks”, is rare: “2 of 10”. Nobody is named for it.",
        ),
        ("asks | consideration | | nobody | | 8 of 10", "“asks” happens “8 of 10” and is nobody's task"),
        ("asks | awareness | | Tom | | 6 of 10", "“asks” is how “6 of 10” begin; the other 4 come by a way"),
        (
            "asks | consideration | | nobody | | always",
            "“asks” happens “always”, and nobody is named for it.",
        ),
    ],
)
def test_a_step_that_happens_sometimes_is_told_by_how_often(row: str, says: str) -> None:
    assert any(says in each for each in found(journey__path=row).values())


def test_a_step_before_the_goal_weighs_most() -> None:
    builder = SessionBuilder().says("business.goal", "stock contracts | 3 | 12 | | 31 December 2027 | ")
    builder.says(
        "journey.path",
        "is called | retention | | nobody | | never\nsigns a stock contract | retention | | Tom | | always",
    )

    first = all_findings(make_case(builder.answers(), SUNDAY))[0]

    assert first.weight is Weight.ALL
    assert plain(first.says).endswith("What you want to count, “stock contracts”, lies behind it.")


def test_a_step_that_a_promise_speaks_of_is_told_once() -> None:
    told = found(
        journey__path="gets the gear | purchase | | Tom | | 8 of 10",
        promise__made="gear at the gate | 24 | hours | the call | | 8 of 10",
    )

    assert [name for name in told if name.startswith(("step", "promise"))] == ["promise-slips/1"]
    assert "Step 1 of your road says the same." in told["promise-slips/1"]


@pytest.mark.parametrize(
    ("kept", "says"),
    [
        ("never", "You promise “ready”, and by your own account it is kept “never”."),
        ("3 of 10", "more people see it fail than hold"),
        ("5 of 10", "for the customer, a toss of a coin"),
        ("7 of 10", "You promise “ready” and keep it “7 of 10”: 3 in 10 hear it and get something else."),
        ("9 of 10", "“ready” holds “9 of 10”; one customer in ten hears it and does not get it."),
        ("97%", "“ready” holds nearly always (“97%”)."),
    ],
)
def test_a_slipping_promise_is_told_by_how_far_it_slips(kept: str, says: str) -> None:
    told = found(promise__made=f"ready | 14 | days | the yes | | {kept}")

    assert says in told["promise-slips/1"]


def test_a_promise_is_tied_to_the_words_and_to_what_happens_when_it_fails() -> None:
    told = found(
        promise__made="a gear | 24 | hours | the call | | 8 of 10",
        message__benefit="A gear within 24 hours",
        purchase__if_fails="they never come back",
    )

    assert "49 in 100 have met a broken one by their third" in told["promise-slips/1"]
    assert "Your first words repeat it (“24 hours”)." in told["promise-slips/1"]
    assert "And when it goes wrong once: “they never come back”." in told["promise-slips/1"]


def test_two_times_for_one_thing_are_laid_side_by_side() -> None:
    told = found(
        business__kind="goods",
        promise__made="a gear | 24 | hours | the call | | always",
        buying__delivery="The gear is with them in 5 days",
    )

    assert told["two-clocks/1/buying.delivery"] == (
        "“a gear” is 24 hours by your list. Asked how goods reach them, you wrote “The gear "
        "is with them in 5 days”. "
        "Which of the two does a customer meet?"
    )


def test_a_longer_time_for_another_thing_is_left_alone() -> None:
    told = found(
        business__kind="goods",
        promise__made="an answer | 2 | hours | the call | | always",
        buying__delivery="The gear is with them in 5 days",
    )

    assert not any(name.startswith("two-clocks") for name in told)


def test_a_time_in_the_first_words_that_no_promise_carries_is_noticed() -> None:
    told = found(
        promise__made="an answer | 2 | hours | the call | | always", message__benefit="Yours in 3 days"
    )

    assert "Of the one promise you listed, none is that one" in told["off-the-list/message.benefit"]


@pytest.mark.parametrize(
    ("promises", "says"),
    [
        ("ready | 3 | days | | |", "“ready” names a time and no start:"),
        ("ready | 3 | days | | |\nback | 1 | hour | | |", "“ready” and “back” name a time and no start."),
    ],
)
def test_a_time_without_a_start_is_noticed(promises: str, says: str) -> None:
    assert says in found(promise__made=promises)["promise-clockless"]


def test_a_step_asked_for_that_leads_to_a_hard_door_is_noticed() -> None:
    told = found(message__call_to_action="Fill in the form", buying__routes="form | 1\nby phone | 5")

    assert told["hard-door-called"] == (
        "You ask for this step: “Fill in the form”. It leads to “form”, which you give 1 of 5 for ease. "
        "The easiest, “by phone” with 5, goes unnamed."
    )


def test_a_step_asked_for_that_names_no_way_to_buy_is_noticed() -> None:
    told = found(message__call_to_action="Get in touch", buying__routes="by phone | 5")

    assert told["no-door"] == (
        "There are these ways to buy: “by phone”. The step you ask for, “Get in touch”, does "
        "not say by which."
    )


def test_a_hard_door_beside_an_easy_one_is_noticed() -> None:
    told = found(buying__routes="form | 2\nby phone | 5")

    assert told["hard-door/form"] == "“form” gets a 2 from you, beside a 5 for “by phone”."


def test_what_stopped_the_last_one_stands_until_an_action_clears_it() -> None:
    builder = SessionBuilder().says("buying.friction", "He could not park")

    before = {each.id for each in all_findings(make_case(builder.answers(), SUNDAY))}
    after = {each.id for each in all_findings(make_case(builder.accepts_proposals().answers(), SUNDAY))}

    assert "friction-stands" in before
    assert "friction-stands" not in after


def test_another_way_than_they_would_choose_is_noticed() -> None:
    told = found(buying__route_preferred="on the phone", message__call_to_action="Come by on Saturday")

    assert "The way they would choose to buy is “on the phone”." in told["other-way"]


def test_a_piece_that_asks_for_several_things_is_set_against_the_one_step() -> None:
    told = found(message__last_piece="several", message__call_to_action="Ring me")

    assert told["requests"] == (
        "The last piece you put out asked for several things at once. Your own words for one "
        "thing are there: “Ring me”."
    )


def test_people_who_ask_people_and_are_never_asked_make_a_leak() -> None:
    told = found(customer__looks="a colleague, then a search", loyalty__referral="I never asked")

    assert told["never-asked"] == (
        "Where they turn first: “a colleague, then a search”. On being passed on you say “I never asked”: "
        "the place where their search begins is one that nobody tends."
    )


def test_never_having_asked_is_told_without_the_search_too() -> None:
    assert (
        "How the last one was sent to you by another: “I never asked”."
        in (found(customer__looks="a search", loyalty__referral="I never asked")["never-asked"])
    )


def test_a_lucky_referral_asks_to_be_repeated_and_a_habit_does_not() -> None:
    luck = found(customer__looks="her sister", loyalty__referral="Her sister saw it at supper")
    habit = found(customer__looks="her sister", loyalty__referral="I ask two doctors once a year")

    assert "left-to-chance" in luck
    assert "left-to-chance" not in habit


def test_nothing_to_come_back_for_is_tied_to_the_goal() -> None:
    told = found(
        retention__model="nothing-yet", business__goal="repairs | 14 | 20 | a month | 30 June 2027 | "
    )

    assert told["nothing-next"] == (
        "What they go on to buy after the first time is, in your words, “nothing yet”. "
        "Whatever is missing to 20 a month by 30 June 2027 has to come from people who do not know you yet."
    )


def test_a_wish_to_stay_without_anything_to_buy_is_noticed() -> None:
    told = found(retention__model="nothing-yet", retention__wish="a word in spring")

    assert told["nothing-next"].startswith("They would like to stay by “a word in spring”")


def test_the_same_for_a_faithful_one_as_for_a_stranger_is_noticed() -> None:
    assert "no-thanks" in found(loyalty__reward="Nothing really")
    assert "no-thanks" not in found(loyalty__reward="Nothing on paper, but their cup stands on the shelf")


def test_a_message_after_the_sale_without_a_sender_is_noticed() -> None:
    told = found(retention__after_sale="is it up? | 14 | mail | nobody\ncut now | 35 | mail | no one")

    assert (
        told["unsent"] == "On day 14 they should hear “is it up?”. Nobody sends it, nor one other of the 2."
    )


def test_an_extra_that_gives_away_what_is_sold_is_noticed() -> None:
    told = found(business__extras="advice by phone | gives-away\na glass | taste")

    assert [name for name in told if name.startswith("given-away")] == ["given-away/advice by phone"]


def test_a_person_without_a_stand_in_is_tied_to_their_steps() -> None:
    told = found(people__team="Tom | the till | nobody", journey__path="pays | purchase | | Tom | | always")

    assert told["no-stand-in/Tom"] == "Nobody steps in for Tom: “the till”. On the road that is step 1."


@pytest.mark.parametrize(
    ("who", "says"),
    [("Tom", "Tom sees to all 3 steps alone."), ("me", "You see to all 3 steps alone.")],
)
def test_a_road_on_one_person_is_noticed(who: str, says: str) -> None:
    told = found(journey__path="\n".join(f"step {n} | purchase | | {who} | | always" for n in "abc"))

    assert told["all-on-one"].startswith(says)


def test_notes_in_several_places_are_noticed_and_one_diary_is_one() -> None:
    scattered = found(journey__path="asks | purchase | | Tom | mail, paper | always")
    together = found(journey__path="asks | purchase | | Tom | paper diary, diary | always")

    assert scattered["many-places/Tom"] == "What Tom knows of a customer lies in two places: mail and paper."
    assert "many-places/Tom" not in together


def test_a_step_that_runs_on_memory_is_noticed() -> None:
    assert "in-heads" in found(journey__path="asks | purchase | | Tom | their heads | always")


def test_a_mark_that_does_not_fit_the_road_is_noticed() -> None:
    told = found(retention__rating="8", journey__path="is called | retention | | nobody | | never")

    assert told["mark-too-high/retention"] == (
        "You give Retention 8 of 10, and yet “is called” is missing from it. One of the two is too kind."
    )


def test_the_lowest_of_several_marks_is_called_so() -> None:
    told = found(retention__rating="3", loyalty__rating="4")

    assert told["low-mark/retention"] == "Retention gets 3 of 10 from you, the lowest of your two marks."
    assert told["low-mark/loyalty"] == "Loyalty gets 4 of 10 from you."


def test_something_to_make_without_a_day_is_noticed() -> None:
    told = found(awareness__assets="a sign | to-make | Tom\na page | to-mend | \na card | exists | Tom")

    assert (
        told["asset/awareness/a sign"]
        == "“a sign” still has to be made by Tom, and no action gives it a day."
    )
    assert "mended by somebody who is not named yet" in told["asset/awareness/a page"]
    assert "asset/awareness/a card" not in told


def test_a_long_decision_with_one_step_is_silence() -> None:
    rows = (
        "sees us | awareness | | Tom | | always\nasks | consideration | | Tom | | "
        "always\npays | purchase | | Tom | | always"
    )

    assert found(buying__time="months", journey__path=rows)["silence"] == (
        "A yes takes “months or more”, and in all that time your road has one step: “asks”."
    )
    assert "silence" not in found(buying__time="days", journey__path=rows)


def test_a_long_decision_without_a_step_is_silence_too() -> None:
    rows = (
        "sees us | awareness | | Tom | | always\npays | purchase | | Tom | | always\nuses it "
        "| retention | | | | always"
    )

    told = found(buying__time="weeks", journey__path=rows)

    assert (
        told["silence"]
        == "A yes takes “some weeks”, and your road goes from hearing of you straight to buying."
    )
    assert (
        told["early-end"] == "The road you drew ends with “uses it”; nobody on it comes back with a friend."
    )


@pytest.mark.parametrize(
    ("goal", "name"),
    [
        ("repairs | 14 | 20 | | 1 June 2026 | ", "goal-over"),
        ("repairs | | 20 | | 30 June 2027 | ", "goal-without-start"),
    ],
)
def test_a_goal_that_cannot_be_reckoned_with_is_noticed(goal: str, name: str) -> None:
    assert name in found(business__goal=goal)


def test_an_action_after_the_goal_is_noticed() -> None:
    told = found(
        business__goal="repairs | 14 | 20 | | 31 December 2026 | ",
        action__first="Tom prints it by 3 March 2027",
    )

    assert told["action-after-goal"] == (
        "One action falls due when the day of the goal, 31 December 2026, is over: "
        "“Tom prints it by 3 March 2027” (Wed 3 Mar 2027)."
    )


def test_a_first_action_that_is_far_off_is_noticed() -> None:
    told = found(
        business__goal="repairs | 14 | 20 | | 31 December 2027 | ",
        action__first="Tom prints it by 3 March 2027",
    )

    assert (
        "falls due in 101 days; by then they are gone from the 404 that the goal leaves you."
        in told["late-start"]
    )


@pytest.mark.parametrize("business", sorted(EVERY))
def test_findings_come_by_weight_and_each_stands_on_answers(business: str) -> None:
    builder = SessionBuilder().goes_deeper(*STAGES).says_all(EVERY[business])

    findings = all_findings(make_case(builder.answers(), SUNDAY))

    assert [each.weight for each in findings] == sorted((each.weight for each in findings), reverse=True)
    assert all(any(builder.answers().answer(topic) for topic in each.topics) for each in findings)
    assert len({each.id for each in findings}) == len(findings)


@pytest.mark.parametrize(
    ("goal", "says"),
    [
        ({"what": "repairs", "wanted": "20", "by": "some day"}, "Your goal, “repairs”, has no day;"),
        ({"what": "repairs", "wanted": "more", "by": "30 June 2027"}, "Your goal, “repairs”, has no number;"),
    ],
)
def test_a_goal_without_a_day_or_a_number_is_noticed(goal: dict[str, Plain], says: str) -> None:
    builder = SessionBuilder().holds("business.goal", [goal])

    told = {each.id: plain(each.says) for each in all_findings(make_case(builder.answers(), SUNDAY))}

    assert told["goal-open-ended"].startswith(says)


def test_what_stopped_the_last_one_may_hold_the_second_time() -> None:
    told = found(
        promise__made="a gear | 24 | hours | the call | | always",
        message__benefit="A gear within 24 hours",
        buying__friction="The page said 5 days",
    )

    assert (
        "Asked what stopped the last one, you wrote “The page said 5 days”."
        in (told["two-clocks/1/buying.friction"])
    )


def test_only_the_first_missing_step_says_what_lies_behind_it() -> None:
    builder = SessionBuilder().says("business.goal", "yearly contracts | 3 | 12 | contracts | 31 Dec 2027 |")
    builder.says(
        "journey.path",
        "the card | awareness | door | Els | | never\n"
        "the call | retention | phone | nobody | | never\n"
        "a yearly contract | loyalty | visit | me | | 1 of 10",
    )

    told = section_text(builder.plan(), "one-page")

    assert told.count("What you want to count, “yearly contracts”, lies behind it.") == 1


def test_two_steps_of_the_same_people_are_told_as_one_beginning() -> None:
    builder = SessionBuilder().says(
        "journey.path",
        "types a question | awareness | search | me | | 2 of 10\n"
        "reads the page | awareness | page | me | | 2 of 10\n"
        "asks | purchase | form | me | | always",
    )

    found = builder.findings()

    assert "step-sometimes/1" in found
    assert "step-sometimes/2" not in found


@pytest.mark.parametrize("topic", ["lead.sequence", "list.lists"])
def test_messages_that_go_out_meanwhile_are_no_silence(topic: str) -> None:
    builder = SessionBuilder(pack=method("complete")).says("buying.time", "months")
    builder.says(
        "journey.path",
        "sees us | awareness | fair | me | | always\n"
        "asks | consideration | phone | me | | always\n"
        "pays | purchase | room | me | | always",
    )
    assert "silence" in builder.findings()

    builder.says(
        topic, "4 | the room | | | | automatic" if topic == "lead.sequence" else "friends | a letter |"
    )

    assert "silence" not in builder.findings()


def moves(*rows: str) -> list[str]:
    """What would mend a road with these rows, step by step."""
    answers = SessionBuilder().goes_deeper(*STAGES).says("journey.path", road(*rows)).answers()
    found = all_findings(make_case(answers, SUNDAY))
    return [plain(each.move) for each in found if each.kind in {"step-missing", "step-unowned"}]


@pytest.mark.parametrize(
    ("row", "move"),
    [
        ("rides home, hears nothing more / retention / nobody / never", "after “rides home”"),
        ("hears nothing more / retention / nobody / always", "after “pays”"),
    ],
)
def test_a_step_in_which_nothing_happens_is_filled_and_not_given_away(row: str, move: str) -> None:
    assert moves(PAYS, row) == [f"Decide what they hear {move}, and who sends it"]


def test_what_the_customer_does_is_asked_for_and_not_given_to_a_person() -> None:
    assert moves(PAYS, "shows it to friends / loyalty / nobody / never") == [
        "Choose what makes “shows it to friends” easy for them, and ask the next three customers for it"
    ]


@pytest.mark.parametrize(("goal", "weight"), [("regulars", Weight.SOME), ("loaves", Weight.FEEDS)])
def test_a_rare_step_weighs_more_when_the_goal_counts_it(goal: str, weight: Weight) -> None:
    builder = SessionBuilder().says(
        "journey.path", road(PAYS, "is one of the regulars / loyalty / Tom / 1 of 10")
    )
    builder.says("business.goal", f"{goal} | 3 | 12 | {goal} | 31 December 2027 | the oven")

    findings = all_findings(make_case(builder.answers(), SUNDAY))

    assert {each.weight for each in findings if each.id == "step-sometimes/2"} == {weight}
