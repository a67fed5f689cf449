# Transfers between accounts from many threads: money is neither made nor lost.
import random
import threading


class Account:
    next_number = 0

    def __init__(self, balance):
        self.number = Account.next_number
        Account.next_number += 1
        self.balance = balance
        self.lock = threading.Lock()


class Bank:
    def __init__(self, count, balance):
        self.accounts = [Account(balance) for _ in range(count)]
        self.refused = 0
        self.stats = threading.Lock()

    def transfer(self, source, target, amount):
        if source is target:
            return True
        # Always the lower number first: two opposite transfers cannot wait for each other.
        first, second = sorted((source, target), key=lambda a: a.number)
        with first.lock:
            with second.lock:
                if source.balance < amount:
                    with self.stats:
                        self.refused += 1
                    return False
                source.balance -= amount
                target.balance += amount
                return True

    def total(self):
        return sum(a.balance for a in self.accounts)


def customer(bank, seed, count):
    dice = random.Random(seed)
    for _ in range(count):
        a, b = dice.choice(bank.accounts), dice.choice(bank.accounts)
        bank.transfer(a, b, dice.randint(1, 50))


bank = Bank(5, 100)
print(bank.total())
threads = [threading.Thread(target=customer, args=(bank, seed, 60)) for seed in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(bank.total(), min(a.balance for a in bank.accounts) >= 0, bank.refused >= 0)
print(any(a.lock.locked() for a in bank.accounts))
a, b = bank.accounts[:2]
everything = a.balance
print(bank.transfer(a, b, everything), a.balance, bank.transfer(a, b, 1))

# expect: 500
# expect: 500 True True
# expect: False
# expect: True 0 False
