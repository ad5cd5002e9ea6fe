"""All findings of a case, the heaviest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from journeycoach.domain.findings.aims import goal_findings
from journeycoach.domain.findings.buying import buying_findings
from journeycoach.domain.findings.commitment import commitment_findings
from journeycoach.domain.findings.consistency import consistency_findings
from journeycoach.domain.findings.funnel import funnel_findings
from journeycoach.domain.findings.gaps import gap_findings
from journeycoach.domain.findings.hands import hands_findings
from journeycoach.domain.findings.one_path import one_path_findings
from journeycoach.domain.findings.promises import promise_findings
from journeycoach.domain.findings.reliability import reliability_findings
from journeycoach.domain.findings.stages import stage_findings
from journeycoach.domain.findings.staying import staying_findings
from journeycoach.domain.findings.steps import step_findings
from journeycoach.domain.findings.stray_products import stray_product_findings
from journeycoach.domain.findings.thin import thin_findings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeycoach.domain.case import Case
    from journeycoach.domain.findings.finding import Finding

FINDERS = (
    step_findings,
    gap_findings,
    promise_findings,
    buying_findings,
    goal_findings,
    staying_findings,
    hands_findings,
    stage_findings,
    commitment_findings,
    reliability_findings,
    one_path_findings,
    stray_product_findings,
    consistency_findings,
    funnel_findings,
    thin_findings,
)


def all_findings(case: Case) -> tuple[Finding, ...]:
    """Everything that the answers say together: by weight, then by its own order; the same every time.

    Each names the stage of the method that tells it; one about the whole names none.
    """
    found = (_placed(finding, case) for finder in FINDERS for finding in finder(case))
    return in_order(found)


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """By weight, what never happens first, then by their own order."""
    return tuple(sorted(found, key=lambda each: (-each.weight, not each.is_never, each.order, each.id)))


def _placed(finding: Finding, case: Case) -> Finding:
    if finding.phase is not None:
        return replace(finding, stage=case.places.told_in(finding.topics[0], finding.phase))
    stage = case.stage(finding.stage)
    return replace(finding, stage=stage.id) if stage else finding
