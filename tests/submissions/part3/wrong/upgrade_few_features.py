# in: upgrade.py
# expect: upgrade.train partial

_squashed_all = _squashed


def _squashed(features, mean, scale):
    return _squashed_all(features, mean, scale)[:, :20]
