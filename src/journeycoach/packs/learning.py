"""Learning all weights anew, and the page of rules: python -m journeycoach.packs.learning prompts docs."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from journeycoach.coach import classifier, features, training, words
from journeycoach.coach.page import rules_page
from journeycoach.coach.training import Lesson, learn
from journeycoach.packs.methods import Library
from journeycoach.packs.source import read_source
from journeycoach.packs.wordings import read_wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CODE = (classifier, features, training, words)
"""What the weights depend on besides sentences and lists."""


class Course(Struct, frozen=True):
    """What one classifier learns from."""

    name: str
    lesson: Lesson
    classes: Mapping[str, frozenset[str]]

    def mark(self) -> str:
        """Changes when the weights have to be learnt anew."""
        sentences = [*self.lesson.weak, "", *self.lesson.fine]
        lists = [f"{name} {sorted(self.classes[name])}" for name in sorted(self.classes)]
        code = [Path(str(module.__file__)).read_text("utf-8") for module in CODE]
        return sha256("\n".join([*sentences, *lists, *code]).encode()).hexdigest()[:16]

    def learnt(self) -> str:
        """The file of weights."""
        model = learn(self.lesson, self.classes)
        data = {"learnt-from": self.mark(), "bias": model.bias, "weights": model.weights}
        return json.dumps(data, ensure_ascii=False, indent=0) + "\n"


def courses(folder: Path) -> Iterator[Course]:
    """Every classifier that a rule in prompts/coach/ names. Raises PackError."""
    for path in sorted(folder.glob("*.toml")):
        source = read_source(path)
        if plan := source.data.get("classifier"):
            sentences = read_source(folder / "sentences" / f"{plan['sentences']}.toml").data
            lesson = Lesson(sentences[plan["weak"]]["texts"], sentences[plan["fine"]]["texts"])
            yield Course(plan["sentences"], lesson, read_wording(source).lists or {})


def main(prompts: Path, docs: Path) -> None:
    """Write every file of weights, and docs/rules.md."""
    folder = prompts / "coach"
    for course in courses(folder):
        path = folder / "weights" / f"{course.name}.json"
        path.write_text(course.learnt(), "utf-8", newline="\n")
        sys.stdout.write(f"{path.name}\n")
    page = rules_page(Library((prompts,)).wordings().values())
    (docs / "rules.md").write_text(page, "utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
