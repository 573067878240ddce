# in: classifier.py
# expect: classifier.train partial underfitted

EPOCHS = 4
ETA = 0.05
