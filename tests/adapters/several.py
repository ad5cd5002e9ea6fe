"""Small methods that share answers with the shop: one asks more, one words otherwise, one is about events."""

from __future__ import annotations

from msgspec.structs import replace

from journeycoach.domain.packs import Pack, Stage
from tests.adapters.shop import NAME, WHO, question

WHO_ELSE = replace(WHO, id="who-else", ask="Who comes?", confirm=True)
TRIGGER = replace(question("shop.trigger"), per_subject=True)
STALL = Pack("stall", "Market stall", "One stage.", (Stage("open", "Open", "Who.", (NAME, WHO, TRIGGER)),))
FAIR = Pack("fair", "Fair", "One stage.", (Stage("open", "Open", "Who.", (NAME, WHO_ELSE)),))
FUNNEL = Pack("funnel", "Funnel", "One.", (Stage("open", "Open", "Who.", (NAME, TRIGGER)),), subject="event")
AVATARS = Pack("avatars", "Avatars", "One.", FUNNEL.stages, subject="avatar")
