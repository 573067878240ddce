# in: metrics.py
# expect: metrics.accuracy passed

def accuracy(confusion):
    songs = confusion.sum(axis=1)
    there = songs > 0
    return np.average(np.diag(confusion)[there] / songs[there], weights=songs[there])
