"""Compare versions of the data: releases, editions, changelogs, what must not vanish."""
