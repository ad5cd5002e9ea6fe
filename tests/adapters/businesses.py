"""Three businesses that do not exist, each with its answers by topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

CLOCKS: Mapping[str, str] = {
    "business.name": "Fenwick Clocks",
    "business.offer": "Repairs of old clocks, and a few for sale",
    "business.kind": "service, goods, to-people, on-site",
    "customer.who": (
        "A widow of seventy with her late husband's wall clock, who lives alone in the old town"
    ),
    "customer.pain": "The clock had stopped in March and the house was too quiet to sleep in",
    "customer.looks": "Her neighbour, then the jeweller in the arcade",
    "message.benefit": "A quiet house again full of its own sound: your clock ticks by Saturday week.",
    "buying.time": "days",
    "message.ladder": (
        "we make missing wheels ourselves -> nothing is thrown away -> and so it sounds "
        "as it did when he wound it"
    ),
    "message.proof": (
        "Mrs Adair, Bridge Street: her father's clock had stood still for 11 years. It has run since 4 May."
    ),
    "buying.friction": "He wanted a price on the phone, and I said I have to see it first",
    "message.call-to-action": (
        "Bring it in wrapped in a blanket, Tuesday to Friday. You hear the price while you wait."
    ),
    "buying.routes": "at the counter | 5\nwe fetch it from home | 2",
    "journey.path": """asks the neighbour | awareness | street | nobody | | 6 of 10
brings the clock in | consideration | counter | Ines or Tom | card index | always
hears the price | consideration | counter | me | card index | 9 of 10
collects the clock | purchase | counter | Tom | till | 7 of 10
gets a call whether it keeps time | retention | phone | nobody | | never
sends a friend | loyalty | her kitchen | nobody | | 2 of 10""",
    "promise.made": """ready in two weeks | 14 | days | from the yes | Tue to Fri | 7 of 10
a year's guarantee on what we made | 1 | year | from collection | | always""",
    "retention.model": "nothing-yet",
    "loyalty.reward": "Nothing really",
    "loyalty.referral": "I have never asked anybody",
    "business.goal": "repairs | 14 | 20 | a month | 30 June 2027 | whether Tom stays on after his training",
    "action.first": "Tom rings everybody whose clock left in October, by Friday 4 December.",
}
"""A repair shop: a step that never happens, a promise that slips, nobody asked for a referral."""

BOOKS: Mapping[str, str] = {
    "business.name": "Halyard Bookkeeping",
    "business.offer": "Monthly books for small building firms",
    "business.kind": "service, to-businesses, online",
    "customer.who": "Two sisters who run a scaffolding firm with nine people",
    "customer.pain": "A letter from the tax office lay unopened for three weeks",
    "customer.looks": "A search at night for a word in the letter",
    "message.benefit": "Open the letter with us tonight. Tomorrow it is answered.",
    "buying.time": "weeks",
    "message.ladder": "both of us worked in a tax office -> we know who reads it",
    "message.proof": "everybody is happy with us",
    "buying.friction": "They could not find out what it costs",
    "message.call-to-action": (
        "Send a photo of the letter from our page. You have a first answer in 3 hours."
    ),
    "buying.routes": "form on the page | 1\nphone | 4",
    "journey.path": """finds the page | awareness | search | runs by itself | page | always
sends the letter | consideration | page | Priya | mail | 5 of 10
signs the monthly fee | purchase | video | Priya | mail, WhatsApp | always
gets the books on the tenth | retention | mail | Priya | spreadsheet | 8 of 10""",
    "promise.made": "books on the tenth | 10 | days | | | 8 of 10",
    "retention.model": "retainer",
    "loyalty.reward": "They keep their old fee for as long as they stay",
    "loyalty.referral": (
        "A roofer asked on a building site who does our numbers, and one of the sisters gave him the page"
    ),
    "business.goal": "firms on a monthly fee | 22 | 30 | firms | 31 March 2027 | a third desk",
    "action.first": "I put the three fees on the page by 1 December",
}
"""A firm's helper: the hardest door is the one asked for, weeks of thinking, one person."""

STAGES = ("awareness", "consideration", "purchase", "retention", "loyalty")

SEEDS: Mapping[str, str] = {
    "business.name": "North Sill",
    "business.offer": "Herb seeds for flats without sun, by post",
    "business.kind": "goods, to-people, online",
    "people.owner": "Milla",
    "customer.who": "A nurse on nights in a flat that faces north, who kills every basil",
    "customer.trigger": "She threw away the third supermarket basil in May",
    "customer.feelings": (
        "fear | that she is bad with everything that lives\nwant | to cut something "
        "green at five in the morning"
    ),
    "customer.before": "Two apps that told her to buy a lamp",
    "customer.words": "I kill everything, no sun, something green",
    "customer.places": (
        "night shift break room | phone | every night at three\nallotment page | posts | Sundays"
    ),
    "customer.situation": "One room, third floor, sleeps till noon",
    "customer.budget": "Up to 20 pounds without thinking",
    "customer.pain": "Everything green died on her sill, and her sister laughed at it",
    "customer.looks": "Her sister, who has a garden",
    "message.benefit": "No sun? Three herbs that like it dark, cut in five weeks.",
    "customer.asks": "do they really need no sun\nwhat if I am away",
    "customer.compares": "a lamp for 60 pounds, plastic plants, giving up",
    "customer.chosen-for": "price, trust",
    "buying.time": "minutes",
    "buying.time-why": "It is less than a pizza",
    "buying.at-a-glance": "The price, a photo of a sill at night, the word dark",
    "message.headline": "Grows in the dark half",
    "message.supports": "tested on 40 north sills\nseed again if none comes up\none page, no app",
    "message.fact-answers": "tested on 40 north sills | do they really need no sun",
    "message.credentials": "A degree in botany, and the lab",
    "message.tone": "Dry and short, never sunny",
    "message.ladder": "tested on 40 north sills -> she need not believe me -> and so she tries once more",
    "message.proof": "Jo in Hull cut mint on day 33, on a sill above the bins.",
    "buying.friction": "Postage of 4 pounds showed up at the end",
    "message.call-to-action": "Pick three herbs on our page tonight. They leave on Monday.",
    "buying.routes": "web shop | 4\nmessage on Instagram | 2",
    "buying.route-preferred": "straight from the photo on her phone",
    "message.last-piece": "several",
    "buying.who-along": "Nobody, perhaps the sister",
    "buying.delivery": "Letter box, 4 days after Monday",
    "buying.online": "To the postage, then half of them go",
    "buying.bridge": "The post ends with a link that opens the start page, not the herb",
    "buying.if-no": "Nothing, we do not know who it was",
    "buying.price": "9 pounds for three, said on the photo",
    "numbers.average-sale": "£13",
    "journey.path": """sees a photo | awareness | Instagram | me | phone | always
opens the shop | consideration | page | runs by itself | shop system | 4 of 10
pays | purchase | page | runs by itself | shop system | 5 of 10
gets the letter | purchase | post | me | envelopes | 9 of 10
sows | retention | her sill | | |
gets a line in week two | retention | mail | nobody | | never
shows a photo | loyalty | Instagram | nobody | | 1 of 10""",
    "promise.made": (
        "leaves on Monday | 1 | day | from Sunday night | any day | 9 of 10\nseed again "
        "| 1 | time | | | always"
    ),
    "retention.model": "consumables, add-ons",
    "retention.wish": "A word when it is time to sow again",
    "retention.after-sale": "has it come up? | 14 | mail | nobody\ntime to cut | 35 | mail | me",
    "retention.better": "A strip of paper that turns blue when it is dry",
    "retention.consumption": "We do not know; one in ten sends a photo",
    "retention.next-offer": "Parsley in September",
    "business.extras": "a wooden label | a taste of it",
    "numbers.purchases-a-year": "2",
    "numbers.margin": "40%",
    "numbers.years": "6",
    "loyalty.reward": "A seventh herb that is not in the shop",
    "loyalty.referral": "A colleague on her ward saw the mint and took a photo of the packet",
    "business.goal": "letters | 60 | 140 | a month | 31 May 2027 | whether Milla gives up the lab",
    "action.first": "I show the postage beside the price by Thursday 26 November",
    "loyalty.rewards": "a seventh herb | third order | 1.20 pounds",
    "loyalty.find-again": "She looks for the packet in the drawer",
    "loyalty.easy-word": "A second label in the letter, for whoever asks",
    "loyalty.touchpoints": "the blue strip | retention | strengthens\nthe start page | awareness | weakens",
    "customer.came-by": "night nurses | one ward in Hull",
    "numbers.referral-share": "15%",
    "people.team": "Milla | packs, answers, photographs | nobody\nher brother | the page | Milla",
    "people.took-part": "my brother, on the numbers",
    "risk.stop": "Two summers with fewer than 60 letters",
    "review.who-knows": "the ward in Hull",
    "review.rhythm": "first Sunday of the month, with the parcels",
    "review.date": "6 December 2026",
    **{
        f"{stage}.step": f"the {stage} begins | the {stage} ends | {days} days"
        for stage, days in zip(STAGES, (3, 2, 4, 35, 90), strict=True)
    },
    **{
        f"{stage}.feeling": f"{word} | {score} | {who}"
        for stage, word, score, who in (
            ("awareness", "ashamed", 2, "Jo, by mail"),
            ("consideration", "doubtful", 2, "me"),
            ("purchase", "cross at the postage", 2, "two of them wrote it"),
            ("retention", "proud", 5, "Jo"),
            ("loyalty", "a bit like a gardener", 5, "me"),
        )
    },
    **{
        f"{stage}.doubt": f"{words}"
        for stage, words in (
            ("awareness", "It looks like one more lamp advert"),
            ("consideration", "That seeds are dearer than a plant"),
            ("purchase", "Her card is in the other room"),
            ("retention", "That it is too late to sow"),
            ("loyalty", "That her friends have sun"),
        )
    },
    **{
        f"{stage}.if-fails": f"{words}"
        for stage, words in (
            ("awareness", "She buys basil number four"),
            ("consideration", "She asks the sister, who says no"),
            ("purchase", "She puts it off until payday"),
            ("retention", "She writes us off with the rest"),
            ("loyalty", "She keeps it to herself"),
        )
    },
    **{
        f"{stage}.assets": f"{thing} | {state} | {who}"
        for stage, thing, state, who in (
            ("awareness", "photo of a night sill", "exists", "Milla"),
            ("consideration", "page with the question about sun", "to-make", "her brother"),
            ("purchase", "postage beside the price", "to-mend", "her brother"),
            ("retention", "mail in week two", "to-make", ""),
            ("loyalty", "second label", "to-make", "Milla"),
        )
    },
    **{
        f"{stage}.count": f"{what} | {now} | {wanted} | {where}"
        for stage, what, now, wanted, where in (
            ("awareness", "people who saw a photo", "4000", "6000", "Instagram"),
            ("consideration", "people in the shop", "520", "800", "shop system"),
            ("purchase", "letters", "60", "140", "post book"),
            ("retention", "second orders", "9", "30", "post book"),
            ("loyalty", "photos sent", "6", "20", "Instagram"),
        )
    },
    **{
        f"{stage}.rating": f"{mark}"
        for stage, mark in (
            ("awareness", 6),
            ("consideration", 5),
            ("purchase", 3),
            ("retention", 8),
            ("loyalty", 2),
        )
    },
}
"""A shop by post that has answered every question of the default method that its conditions ask."""

EVERY = {"clocks": CLOCKS, "books": BOOKS, "seeds": SEEDS}
