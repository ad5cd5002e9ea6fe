"""Documents built by hand for golden files: every block and voice, and text that tries to get out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from msgspec.structs import replace

from journeycoach.domain.document import (
    Bullets,
    Diagram,
    Document,
    Paragraph,
    Run,
    Section,
    Subheading,
    Table,
    Task,
    Tasks,
    Voice,
    ours,
    quote,
    say,
    verbatim,
)
from journeycoach.domain.picture import (
    Chore,
    Count,
    Curve,
    JourneyMap,
    Legend,
    MapStage,
    MapStep,
    Point,
    Teller,
)


def strong(text: str) -> Run:
    """Our words that stand out."""
    return Run(text, Voice.STRONG)


def quiet(text: str) -> Run:
    """Our small print."""
    return Run(text, Voice.QUIET)


HOSTILE = """# Not a heading
- [ ] not a task
| not | a table |
|---|---|
<script>alert("x")</script> <img src=x onerror=alert(1)> &lt;b&gt;
```
[not a link](javascript:alert(1)) ![not a picture](https://example.com/x.png) http://example.com
~~not struck~~ **not bold** `not code` $not maths$ {{ 7*7 }} {% raw %}
a \u202ereversed\u202c line, a \x1b[31mred\x1b[0m one, a backslash at the end \\
==="""
"""An answer by somebody who knows Markdown too well."""

SUMMARY = Section(
    "summary",
    ours("1. On one page"),
    (
        Paragraph(
            say(
                strong("Where you want to be."),
                " 40 standing orders by 31 December 2027; you have 6 ",
                quiet("(assumed)"),
                ". You wrote ",
                quote("by December - no excuses!"),
                "; the year is our reading, so 34 more fall due between today and 31 December 2027. "
                "That is one every 12 days.",
            )
        ),
        Table(
            (ours("Three moves"), ours("Because"), ours("Who, by when")),
            (
                (
                    ours("Ring a week after each cake"),
                    say("all 34 lie behind that call"),
                    ours("Kim, Fri 27 Nov"),
                ),
                (ours("Say the price"), say(quote("they ask | every time")), ours("Anna, Fri 4 Dec")),
            ),
        ),
    ),
)

ANSWERS = Section(
    "answers",
    ours("2. In your words"),
    (
        Paragraph(verbatim(HOSTILE)),
        Bullets((verbatim(HOSTILE), say("And: ", quote("1. call the bank")), verbatim("1. call the bank"))),
        Bullets((ours("first"), verbatim("- second\n+ third")), is_numbered=True),
        Subheading(verbatim("What they say\nat the counter #")),
        Table(
            (ours("Stage"), ours("They"), ours("You")),
            (
                (
                    ours("Awareness"),
                    verbatim(HOSTILE),
                    say(strong("the leak:"), " ", quote("日本語, naïve, 🎂")),
                ),
                (ours("Loyalty"), verbatim(""), (quiet("assumed"),)),
            ),
        ),
    ),
)

ACTIONS = Section(
    "actions",
    ours("3. Actions"),
    (
        Tasks(
            (
                Task(
                    "a1",
                    say(strong("Ring everybody whose cake came last week"), " — Kim, Fri 27 November 2026"),
                    (ours("Done when: each has a line"), say("Heard: ", quote(HOSTILE))),
                ),
                Task("a2", verbatim("[x] 1. print the price list"), is_done=True),
            )
        ),
        Tasks((Task("a3", say(strong("2. Later."), " Nobody yet")),)),
    ),
)

BAKERY = Document(
    title=say("From a forgotten birthday to ", quote("a standing order")),
    front=(
        (ours("Business"), verbatim("Mill Street Bakery | bread & cakes")),
        (ours("Date"), ours("Sunday 22 November 2026, first version")),
        (ours("Evidence"), ours("24 claims: 0 measured, 2 heard, 22 assumed")),
    ),
    sections=(SUMMARY, ANSWERS, ACTIONS),
    made_on=date(2026, 11, 22),
    business="Mill Street Bakery",
    actions=({"id": "a1", "what": "Ring everybody", "due": "2026-11-27", "owner": "Kim"},),
)

TO_DO = replace(
    BAKERY,
    actions=(
        {
            "id": "a1",
            "what": "Ring everybody whose cake came last week; then write it down, all of it",
            "owner": "Kim",
            "assignee": "Kim",
            "due": "2026-11-27",
            "done_when": "each has a line in the book: “how was it, and when is the next one?”",
            "when_then": "When the shop closes on Thursday, I take the book to the phone before the till",
            "stage": "retention",
            "stage_title": "Retention",
            "state": "open",
            "agreed_on": "2026-11-20",
        },
        {
            "id": "a2",
            "what": '=HYPERLINK("https://example.com"; "print the price list")',
            "owner": "you and Tomek",
            "assignee": "Anna and Tomek",
            "due": "",
            "done_when": "@till due:2020-01-01 it hangs | beside\nthe +bread, \\n and says “日本語, 🎂”",
            "when_then": "",
            "stage": "decision",
            "stage_title": "Decision, or: the till",
            "state": "done",
            "agreed_on": "2026-11-20",
            "done_on": "2026-11-21",
        },
        {
            "id": "a3",
            "what": HOSTILE,
            "owner": "",
            "assignee": "",
            "due": "2027-01-04",
            "done_when": "(A) x done",
            "when_then": "",
            "stage": "",
            "stage_title": "",
            "state": "open",
        },
    ),
    session="5e7a1c9b",
    next_look=date(2026, 12, 31),
)
"""The same plan with its actions as lists of tasks need them."""

NO_TEXT = {"docx", "pdf", "png"}
TASK_LISTS = {"csv", "ics", "taskwarrior", "todo.txt", "todoist"}


ROAD = JourneyMap(
    title="Mill Street Bakery",
    subject="Priya, two children, works full time, remembers the cake on the way home",
    stages=(
        MapStage(
            "Awareness",
            steps=(MapStep("asks the other mothers at the school gate", 6),),
            channels=("school gate", "日本語"),
            point=Point(2, "cross with herself", "three of them, at the counter", Teller.CUSTOMER),
        ),
        MapStage(
            "Purchase",
            steps=(MapStep("orders by phone before nine", 9, ("Kim",)), MapStep(HOSTILE, 3)),
            channels=("phone",),
            point=Point(4, HOSTILE, "my guess"),
            moment="Never again, she says",
            breaks=("“ready at four”: kept 7 of 10", "nobody answers after six"),
            chores=(Chore("Ring everybody whose cake came last week", "Kim", "Fri 27 Nov"),),
        ),
    ),
    curve=Curve.FEELING,
    counts=(
        Count("Awareness", "people at the door", Decimal(400), Decimal(500), None, "400–500"),
        Count("Purchase", "cakes", Decimal(30), None, Decimal(60), "30", "60"),
    ),
    legend=Legend(curve="How it feels, from 1 (wretched) to 5 (fine)"),
)
DRAWN = replace(
    BAKERY, sections=(*BAKERY.sections, Section("glance", ours("4. At a glance"), (Diagram(ROAD),)))
)
PICTURES = {"svg", "png"}


def document_for(name: str) -> Document:
    """What the golden file of a format is made from."""
    if name in PICTURES:
        return DRAWN
    return TO_DO if name in TASK_LISTS else BAKERY
