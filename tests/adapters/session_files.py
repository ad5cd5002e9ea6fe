"""Session files for tests: as they are written, and as accidents leave them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeycoach.domain.events import AnswerGiven, Key, Recorded
from journeycoach.storage.jsonl import JsonlStore
from tests.adapters.desk import a_desk

if TYPE_CHECKING:
    import random
    from pathlib import Path

WORDS = (
    "x",
    "é日本👩‍👩‍👧",
    "[bold]x[/",
    "line\u2028sep\x85",
    "=1+1",
    "a" * 60,
    "{{7*7}}",
    "\x1b]52;c;x\x1b\\",
)
TOKENS = (
    b"\0" * 50,
    b"\n",
    b"\r\n",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"[" * 5000,
    b'{"n":1,',
    b"NaN",
    b"1e999",
    b"9" * 5000,
    b'"\\ud800"',
    b"\xe2\x80\xa8",
    b"null\n",
    b"[]\n",
    b"{}\n",
    b'{"n":-1,"crc":"00000000"}\n',
    b"<<<<<<< HEAD\n",
    b"=======\n",
    b"\x1a",
)


def an_answer(number: int) -> AnswerGiven:
    """One of forty, none like the other."""
    text = f"{number} {WORDS[number % len(WORDS)]}"
    return AnswerGiven(f"q{number}", Key("t"), text, [text, number])


def a_session(path: Path, answers: int) -> tuple[bytes, tuple[Recorded, ...]]:
    """A file as it is written, and its events."""
    store = JsonlStore.create(path, "Anna", a_desk())
    for number in range(answers):
        extra = [an_answer(1000 + number)] if number % 7 == 0 else []
        store.append([an_answer(number), *extra], "owner")
    store.close()
    whole = JsonlStore.open(path, a_desk())
    records = whole.news()
    whole.close()
    return path.read_bytes(), records


def reopened(path: Path) -> tuple[tuple[Recorded, ...], JsonlStore]:
    """What a new window is told."""
    store = JsonlStore.open(path, a_desk("w9"))
    return store.news(), store


def steps_within(data: bytes, records: tuple[Recorded, ...], cut: int) -> int:
    """How many events belong to steps whose last line ends before the cut."""
    whole = data[:cut].count(b"\n") - 1
    while 0 < whole < len(records) and records[whole].step != records[whole].number:
        whole -= 1
    return max(whole, 0)


def take_aside(folder: Path) -> bytes:
    """What was moved beside the session, taken away so that the next case finds the folder clean."""
    data = b""
    for piece in sorted(folder.glob("*.damaged-*")):
        data += piece.read_bytes()
        piece.unlink()
    return data


def noisy(data: bytes, chance: random.Random) -> bytes:
    """The file after one to six accidents."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(made) + 1)
        match chance.randrange(8):
            case 0 if made:
                made[min(at, len(made) - 1)] ^= 1 << chance.randrange(8)
            case 1:
                made[at:at] = chance.choice(TOKENS)
            case 2:
                del made[at:]
            case 3:
                del made[at : at + chance.randint(1, 200)]
            case 4:
                made[at:at] = made[chance.randrange(len(made) + 1) :][: chance.randint(1, 300)]
            case 5:
                made[at : at + 20] = chance.randbytes(20)
            case 6:
                made += chance.choice(TOKENS)
            case _:
                lines = bytes(made).split(b"\n")
                chance.shuffle(lines)
                made = bytearray(b"\n".join(lines))
    return bytes(made)
