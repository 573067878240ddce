# in: upgrade.py
# expect: upgrade.train partial few-classes

ETA = -0.05
