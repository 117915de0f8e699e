"""Compare versions of the data: releases, editions, changelogs, ids that may not vanish."""
