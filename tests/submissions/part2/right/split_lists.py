# in: preparation.py
# expect: preparation.train_test_split passed

def train_test_split(features, labels, test_ratio, rng):
    order = list(range(len(features)))
    rng.shuffle(order)
    n_train = len(order) - round(len(order) * test_ratio)
    pick = lambda table, numbers: [table[number].tolist() for number in numbers]
    return (
        pick(features, order[:n_train]),
        pick(labels, order[:n_train]),
        pick(features, order[n_train:]),
        pick(labels, order[n_train:]),
    )
