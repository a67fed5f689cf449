# Classes, exceptions of one's own, and a history that cannot lie.
class InsufficientFunds(Exception):
    def __init__(self, balance, amount):
        super().__init__(f"balance {balance} is less than {amount}")
        self.missing = amount - balance


class Account:
    interest = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("deposit must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self._balance, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


class Savings(Account):
    interest = 5

    def add_interest(self):
        self.deposit(self.balance * self.interest // 100)


ada = Account("Ada", 100)
bob = Savings("Bob", 200)
ada.deposit(50)
bob.add_interest()
for account, amount in ((ada, 30), (ada, 500), (bob, 10), (bob, -5)):
    try:
        if amount < 0:
            account.deposit(amount)
        else:
            account.withdraw(amount)
        print("ok", account)
    except InsufficientFunds as e:
        print(e, "missing", e.missing)
    except ValueError as e:
        print("refused:", e)
print(ada.history)
print(bob.history)
try:
    ada.balance = 1_000_000
except AttributeError as e:
    print(e)
print(sum(a.balance for a in (ada, bob)))

# expect: ok Account('Ada', 120)
# expect: balance 120 is less than 500 missing 380
# expect: ok Savings('Bob', 200)
# expect: refused: deposit must be positive
# expect: [('deposit', 50), ('withdraw', 30)]
# expect: [('deposit', 10), ('withdraw', 10)]
# expect: property 'balance' of 'Account' object has no setter
# expect: 320
