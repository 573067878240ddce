# in: upgrade.py
# expect: upgrade.train partial

HIDDEN = 1
