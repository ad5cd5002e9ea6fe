"""Names, amounts and contacts are found in whatever way people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycoach.domain.redaction import AMOUNT, BUSINESS, CONTACT, Found, Redaction, Sort

ALL = frozenset(Sort)


def without(text: str, *names: str, words: tuple[str, ...] = (), sorts: frozenset[Sort] = ALL) -> str:
    return Redaction(sorts, names, words).text(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ask Anna Berg first", "Ask [name 1] first"),
        ("Anna's list, Bergs list, ANNA", "[name 1]'s list, [name 1]s list, [name 1]"),
        ("anna  berg rang", "[name 1] rang"),
        ("Bergen is a town, Joanna is not her", "Bergen is a town, Joanna is not her"),
        ("Will it rain? Ask Will, he will know", "Will it rain? Ask [name 2], he will know"),
        ("Zoe\u0308 and Zo\u00eb", "[name 3] and [name 3]"),
        ("\u7530\u4e2d\u3055\u3093\u304c\u6765\u305f", "[name 4]\u3055\u3093\u304c\u6765\u305f"),
        ("mail anna.berg@example.com", "mail [contact]"),
    ],
)
def test_people_are_found_by_their_names_and_parts_of_them(text: str, left: str) -> None:
    assert (
        without(text, "Anna Berg", "Will", "Zo\u00eb", "\u7530\u4e2d", sorts=frozenset({Sort.NAMES})) == left
    )


@pytest.mark.parametrize(
    "text",
    [
        *("€1,200", "1.200 €", "300 euros", "EUR 300", "£4.50", "20 quid", "1.2k dollars", "5 bucks"),
        *("CHF 20.-", "a hundred pounds", "fifty euros", "twelve hundred dollars", "¥1000", "Rs 500", "50p"),
        *("R$ 20", "kr 300", "300,- kr", "40 to 60 pounds", "£40-60", "$2 million", "99 cents", "20 grand"),
        *("US$ 20", "£ 3 400", "€1'200.50"),
        *("58 thousand", "2.5 million", "40k", "fifty thousand"),
    ],
)
def test_an_amount_is_found_in_any_notation(text: str) -> None:
    assert without(f"It costs {text}, they say") == f"It costs {AMOUNT}, they say"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("In 2024, € 500 came in", "In 2024, [amount] came in"),
        ("In 2024 € 500 came in", "In 2024 [amount] came in"),
        ("In 2024 500 € came in", "In 2024 [amount] came in"),
        ("since 2019, $4000 a month", "since 2019, [amount] a month"),
        ("since 2019 EUR 400", "since 2019 [amount]"),
        ("We had 12, £450 each", "We had 12, [amount] each"),
        ("We had 12 £450 bills", "We had 12 [amount] bills"),
        ("for 50€ 3 times", "for [amount] 3 times"),
        ("50 euros 3 times", "[amount] 3 times"),
        ("Pay 1.2k, € 1.200,50", "Pay [amount], [amount]"),
        ("1.2k visits", "1.2k visits"),
        ("5 € 50, 5€50", "[amount], [amount]"),
        ("€5, €6 and €7", "[amount], [amount] and [amount]"),
        ("5, 6 and 7 euros", "[amount]"),
        ("£5 and 12 clients", "[amount] and 12 clients"),
        ("between £40 and 60", "between [amount]"),
        ("5000円, 価格５万円です", "[amount], 価格[amount]です"),
        ("50 p, 99 ct, 99c", "[amount], [amount], [amount]"),
        ("at 5 p.m., 10pm or 10p.m.", "at 5 p.m., 10pm or 10p.m."),
        ("1200.- Fr, 20.-", "[amount], [amount]"),
        ("only£450,or 1\u00a0200 €, or,450 €", "only[amount],or [amount], or,[amount]"),
    ],
)
def test_a_currency_belongs_to_the_figure_it_stands_at(text: str, left: str) -> None:
    assert without(text) == left


@pytest.mark.parametrize(
    "text",
    [
        *("14 clients a week", "8 of 10", "12%", "try 12 of them", "in 3 weeks", "2026-03-12", "12.03.2026"),
        *(
            "from 2019 to 2026",
            "2019-2026",
            "one in five",
            "10:30",
            "every 14 days",
            "page 12",
            "1,200 visits",
            "40 thousand visitors a month",
            "10k followers",
        ),
    ],
)
def test_what_is_no_amount_and_no_telephone_stays(text: str) -> None:
    assert without(f"Call it {text} now") == f"Call it {text} now"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "anna@example.com",
            "anna (at) example (dot) com",
            "https://example.com/a?b=c",
            "www.example.com/x",
        ),
        *("example.co.uk/order", "@millstreet", "01632 960 118", "+44 (0)20 7946 0018", "0049-30-901820"),
        *("12 Mill Street", "12a Old Mill Rd", "Bridge Street 4", "Hauptstra\u00dfe 12", "PO Box 123"),
        *("SW1A 1AA", "NY 10001"),
    ],
)
def test_a_contact_is_found(text: str) -> None:
    assert without(f"reach us: {text}") == f"reach us: {CONTACT}"


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("Rosa O\u2019Brien pays, O'BRIEN too", "Rosa O'Brien", "[name 1] pays, [name 1] too"),
        ("Rosa O'Brien pays", "Rosa O\u2019Brien", "[name 1] pays"),
        ("A cake is a cake. Ask A first", "A", "A cake is a cake. Ask [name 1] first"),
        ("[a-z]* is a pattern", "A", "[a-z]* is a pattern"),
        ("So I say: I met I", "I", "So I say: I met I"),
        ("May it be. We told May, and May's aunt", "May", "May it be. We told [name 1], and [name 1]'s aunt"),
        ("Will Berg rang", "Will Berg", "[name 1] rang"),
        ("A", "A", "[name 1]"),
        ("Marie and Ann Marie", "Ann-Marie", "[name 1] and [name 1] [name 1]"),
        ("K. (Kim) [x]+ rang", "(Kim) [x]+", "K. [name 1] rang"),
    ],
)
def test_a_name_is_found_as_it_is_written_and_only_where_it_is_one(text: str, name: str, left: str) -> None:
    assert without(text, name, sorts=frozenset({Sort.NAMES})) == left


def test_names_that_are_words_besides_may_be_missed() -> None:
    assert Redaction(ALL, ("Will", "A", "Kim Berg")).doubtful == ("Will", "A")


def test_what_is_not_asked_for_stays() -> None:
    text = "Anna pays £20, 01632 960 118"

    assert without(text, "Anna", sorts=frozenset()) == text


def test_given_words_and_the_business_go_as_well() -> None:
    redaction = Redaction(ALL, ("Anna",), ("the Hallams",))
    redaction.business("Hearth and Flue")

    assert redaction.text("The Hallams know hearth and flue") == f"[left out 1] know {BUSINESS}"


def test_a_business_that_is_called_as_a_street_is_goes_as_a_business() -> None:
    redaction = Redaction(ALL, ())
    redaction.business("Thimble Row")

    assert redaction.text("Thimble Row, 3 Mill Street") == f"{BUSINESS}, {CONTACT}"


def test_what_was_left_out_is_counted() -> None:
    redaction = Redaction(ALL, ("Anna",))
    redaction.text("Anna met Anna for £5")

    assert redaction.found == (Found("£5", AMOUNT, 1), Found("Anna", "[name 1]", 2))


def test_a_placeholder_is_never_taken_for_something_to_leave_out() -> None:
    assert without("Anna, name", "Anna", "Name") == "[name 1], [name 2]"


PRICED = ("£{}", "€ {}", "{} €", "{}€", "{} euros", "EUR {}", "{} CHF", "{}.- Fr", "{}円", "{} ct", "${}.50")
BARE = ("{} clients", "in {}", "{} of them", "page {}")
BETWEEN = (", ", "; ", ". ", " then ", "\n", " (")
figures = st.integers(100, 999).map(str) | st.integers(10_000, 99_999).map(str)


@given(
    st.lists(st.tuples(st.sampled_from((*PRICED, *BARE)), figures, st.sampled_from(BETWEEN)), max_size=8),
)
def test_no_figure_with_a_currency_is_left_and_no_other_goes(parts: list[tuple[str, str, str]]) -> None:
    text = "".join(f"{form.format(figure)}{between}" for form, figure, between in parts)
    expected = "".join(
        f"{AMOUNT if form in PRICED else form.format(figure)}{between}" for form, figure, between in parts
    )

    assert without(text, sorts=frozenset({Sort.MONEY})) == expected


letters = st.text(" ,.;:!?\n()-abcxyz0123456789", max_size=20)
PLANTED = ("Annabel Quist", "quist", "£1,234.56", "1234,56 EUR", "annabel@quist.example", "+49 30 1234567")


@given(st.lists(st.tuples(letters, st.sampled_from(PLANTED)), max_size=5))
def test_nothing_planted_between_words_is_left(parts: list[tuple[str, str]]) -> None:
    text = " ".join(f"{before} | {planted} |" for before, planted in parts)

    left = without(text, "Annabel Quist").casefold()

    assert not [word for word in ("annabel", "quist", "234.56", "234,56", "1234567") if word in left]


@given(st.text(max_size=200))
def test_without_anything_to_find_a_text_stays(text: str) -> None:
    assert without(text, sorts=frozenset()) == text
