"""Amounts as owners type them, and as they are read back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from journeycoach.domain.amounts import (
    Amount,
    read_money,
    read_number,
    read_percent,
    read_share,
    show_amount,
)


def amount(value: str, unit: str = "", high: str | None = None, per: str = "") -> Amount:
    """An amount from figures in text."""
    return Amount(Decimal(value), unit, None if high is None else Decimal(high), per)


NUMBERS = {
    "12": amount("12"),
    "1.2k": amount("1200"),
    "1,200": amount("1200"),
    "about 30": amount("30"),
    "twelve": amount("12"),
    "12%": amount("12", "%"),
    "12 per cent": amount("12", "%"),
    "10-15": amount("10", high="15"),
    "14 clients a week": amount("14", "clients a week"),
    "10 to 15 clients": amount("10", "clients", "15"),
    "24h": amount("24", "h"),
    "2 m": amount("2", "m"),
    "30 B2B customers": amount("30", "B2B customers"),
    "1,200 visits/month": amount("1200", "visits/month"),
    "14 / week": amount("14", "/ week"),
    "10 one-to-one sessions": amount("10", "one-to-one sessions"),
    "once a week": amount("1", "a week"),
    "a couple of clients": amount("2", "clients"),
    "a dozen Gäste": amount("12", "Gäste"),
}

NO_NUMBERS = [
    "",
    "many",
    "a few",
    "8 of 10",
    "8/10",
    "3 in a good week",
    "5 or more",
    "30+",
    "at least 5",
    "up to 10",
    "5-",
    "1e5",
    "10 15",
    "12% of visitors",
    "14 clients, sometimes more",
    "14 clients and growing",
    "12 five",
    "€5",
    "300 euro",
    "200 KR",
    "2026-03-15",
    "14 clients a week but in summer more",
    "5²",
    "nan",
    "9" * 16,
    "1" + " clients" * 20,
]


@pytest.mark.parametrize(("text", "understood"), NUMBERS.items(), ids=list(NUMBERS))
def test_a_number_is_read_with_the_unit_it_counts(text: str, understood: Amount) -> None:
    assert read_number(text) == understood


@pytest.mark.parametrize("text", NO_NUMBERS, ids=repr)
def test_what_is_more_or_less_than_a_number_is_not_guessed_at(text: str) -> None:
    assert read_number(text) is None


MONEY = {
    "€ 300": amount("300", "EUR"),
    "300€": amount("300", "EUR"),
    "300 eur": amount("300", "EUR"),
    "eur300": amount("300", "EUR"),
    "£45": amount("45", "GBP"),
    "45 pounds": amount("45", "GBP"),
    "$1.2k": amount("1200", "USD"),
    "€2m": amount("2000000", "EUR"),
    "1,200.50": amount("1200.5"),
    "1.200,50 €": amount("1200.5", "EUR"),
    "45,- €": amount("45", "EUR"),
    "CHF 90": amount("90", "CHF"),
    "kr 200": amount("200", "kr"),
    "A$ 20": amount("20", "AUD"),
    "€20 euro": amount("20", "EUR"),
    "about €300": amount("300", "EUR"),
    "a hundred euro": amount("100", "EUR"),
    "free": amount("0"),
    "free of charge": amount("0"),
    "-£5": amount("-5", "GBP"),
    "£-5": amount("-5", "GBP"),
    "-£10 to -£5": amount("-10", "GBP", "-5"),
    "40-60 euro": amount("40", "EUR", "60"),
    "£40-£60": amount("40", "GBP", "60"),
    "€2-3k a month": amount("2000", "EUR", "3000", "a month"),
    "£45 a month": amount("45", "GBP", per="a month"),
    "£40 per visit": amount("40", "GBP", per="per visit"),
    "£9 each": amount("9", "GBP", per="each"),
    "£900 pcm": amount("900", "GBP", per="pcm"),
    "£45 for an hour": amount("45", "GBP", per="for an hour"),
    "300€/month": amount("300", "EUR", per="per month"),
    "£30 for one session": amount("30", "GBP", per="for one session"),
}

NO_MONEY = [
    "",
    "on request",
    "55 pound sessions",
    "€40 to £60",
    "from £45",
    "up to £45",
    "£45 + VAT",
    "£45 a month or yearly",
    "£400 per 10 sessions",
    "3 for 20 euro",
    "50p",
    "60-40 euro",
    "12%",
]


@pytest.mark.parametrize(("text", "understood"), MONEY.items(), ids=list(MONEY))
def test_money_is_read_with_its_currency_and_what_it_is_paid_for(text: str, understood: Amount) -> None:
    assert read_money(text) == understood


@pytest.mark.parametrize("text", NO_MONEY, ids=repr)
def test_a_text_that_says_more_than_a_price_is_no_price(text: str) -> None:
    assert read_money(text) is None


@pytest.mark.parametrize("text", ["free", "0"])
def test_what_is_free_costs_nought_in_the_default_currency(text: str) -> None:
    assert read_money(text, "GBP") == amount("0", "GBP")


def test_money_without_a_currency_takes_the_default() -> None:
    assert read_money("300", "EUR") == amount("300", "EUR")


def test_a_currency_that_is_typed_beats_the_default() -> None:
    assert read_money("£300", "EUR") == amount("300", "GBP")


PERCENTAGES = {
    "12%": amount("12", "%"),
    "12 %": amount("12", "%"),
    "12 percent": amount("12", "%"),
    "12": amount("12", "%"),
    "0.12": amount("0.12", "%"),
    "half a percent": amount("0.5", "%"),
    "150%": amount("150", "%"),
    "-5%": amount("-5", "%"),
    "10-15%": amount("10", "%", "15"),
    "10% to 15%": amount("10", "%", "15"),
    "12% of visitors": amount("12", "%", per="of visitors"),
    "one in five": amount("20", "%"),
    "1 in 8": amount("12.5", "%"),
    "8 of 10": amount("80", "%"),
    "8 out of 10": amount("80", "%"),
    "one in five customers": amount("20", "%", per="of customers"),
    "2 in 3": amount("66.7", "%"),
    "1 in 10,000": amount("0.01", "%"),
    "half": amount("50", "%"),
    "half of them": amount("50", "%", per="of them"),
    "a third": amount("33.3", "%"),
    "two thirds": amount("66.7", "%"),
    "three quarters": amount("75", "%"),
    "all": amount("100", "%"),
    "nobody": amount("0", "%"),
}

NO_PERCENTAGES = ["", "most", "12 of visitors", "12 clients", "0 of 0", "11 of 10", "nine thirds", "-1 of 10"]


@pytest.mark.parametrize(("text", "understood"), PERCENTAGES.items(), ids=list(PERCENTAGES))
def test_a_share_is_read_in_per_cent(text: str, understood: Amount) -> None:
    assert read_percent(text) == understood


@pytest.mark.parametrize("text", NO_PERCENTAGES, ids=repr)
def test_what_is_no_share_is_no_percentage(text: str) -> None:
    assert read_percent(text) is None


SHARES = {
    "always": "10",
    "never": "0",
    "8": "8",
    "8 of 10": "8",
    "8/10": "8",
    "8 out of the 10": "8",
    "8 times out of 10": "8",
    "about 8 of 10": "8",
    "3 out of 4": "7.5",
    "one in five": "2",
    "2 in 3": "6.67",
    "80%": "8",
    "85%": "8.5",
    "half the time": "5",
}


@pytest.mark.parametrize(("text", "tenths"), SHARES.items(), ids=list(SHARES))
def test_how_often_is_read_out_of_ten(text: str, tenths: str) -> None:
    assert read_share(text) == Decimal(tenths)


@pytest.mark.parametrize("text", ["", "mostly", "yes", "11", "-1", "120%", "7-8", "8 clients", "not always"])
def test_how_often_is_never_made_up(text: str) -> None:
    assert read_share(text) is None


SHOWN = {
    "1,200": amount("1200"),
    "1,200.5": amount("1200.5"),
    "0.125": amount("0.125"),
    "1.1250": amount("1.125"),
    "14 clients a week": amount("14", "clients a week"),
    "10 to 15 clients": amount("10", "clients", "15"),
    "12%": amount("12", "%"),
    "10% to 15%": amount("10", "%", "15"),
    "50% of them": amount("50", "%", per="of them"),
    "€1,200": amount("1200", "EUR"),
    "£45.50": amount("45.5", "GBP"),
    "€1.1250": amount("1.125", "EUR"),
    "-£5": amount("-5", "GBP"),
    "€40 to €60 a month": amount("40", "EUR", "60", "a month"),
    "CHF 90": amount("90", "CHF"),
    "kr 200": amount("200", "kr"),
    "1,000,000": amount("1E+6"),
}


@pytest.mark.parametrize(("shown", "value"), SHOWN.items(), ids=list(SHOWN))
def test_an_amount_is_shown_in_plain_british_style(shown: str, value: Amount) -> None:
    assert show_amount(value) == shown
