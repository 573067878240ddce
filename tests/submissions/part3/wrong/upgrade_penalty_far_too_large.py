# in: upgrade.py
# expect: upgrade.train failed one-class

LAM = 4000.0
