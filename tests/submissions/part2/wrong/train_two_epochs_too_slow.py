# in: classifier.py
# expect: classifier.train partial underfitted

EPOCHS = 2
ETA = 0.08
