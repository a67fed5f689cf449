class Item:
    total_made = 0

    def __init__(self, name, price, count, *tags):
        self.name, self.price, self.count, self.tags = name, price, count, frozenset(tags)
        Item.total_made += 1

    def worth(self):
        return self.price * self.count

    def __lt__(self, other):
        return (self.worth(), self.name) < (other.worth(), other.name)

    def __str__(self):
        return f"{self.name:<10}{self.price:>8.2f}{self.count:>5}{self.worth():>10,.2f}"


class Inventory:
    def __init__(self, items=()):
        self._items = {item.name: item for item in items}

    def __getitem__(self, name):
        return self._items[name]

    def __iter__(self):
        return iter(self._items.values())

    def __len__(self):
        return len(self._items)

    def __contains__(self, name):
        return name in self._items

    def __iadd__(self, item):
        if item.name in self:
            self[item.name].count += item.count
        else:
            self._items[item.name] = item
        return self

    def with_tag(self, *tags):
        return Inventory(item for item in self if item.tags >= set(tags))

    def report(self):
        print(f"{'item':<10}{'price':>8}{'n':>5}{'worth':>10}")
        for item in sorted(self, reverse=True):
            print(item)
        print(f"{'total':<23}{sum(i.worth() for i in self):>10,.2f}")


stock = Inventory([Item("hammer", 12.5, 10, "tool", "metal"), Item("nail", 0.05, 4000, "metal"), Item("glue", 3.2, 25), Item("saw", 21.99, 7, "tool", "metal")])
stock.report()
stock += Item("glue", 3.2, 5)
stock += Item("anvil", 350, 3, "metal", "heavy")
stock.with_tag("metal").report()
print(len(stock), "glue" in stock, stock["glue"].count, Item.total_made)
print([i.name for i in stock.with_tag("tool", "metal")], len(stock.with_tag("none")))
try:
    stock["rope"]
except KeyError as e:
    print("no", e)
cheapest, *_, dearest = sorted(stock, key=lambda i: i.price)
print(cheapest.name, dearest.name, {t for i in stock for t in i.tags} == {"tool", "metal", "heavy"})

# expect: item         price    n     worth
# expect: nail          0.05 4000    200.00
# expect: saw          21.99    7    153.93
# expect: hammer       12.50   10    125.00
# expect: glue          3.20   25     80.00
# expect: total                      558.93
# expect: item         price    n     worth
# expect: anvil       350.00    3  1,050.00
# expect: nail          0.05 4000    200.00
# expect: saw          21.99    7    153.93
# expect: hammer       12.50   10    125.00
# expect: total                    1,528.93
# expect: 5 True 30 6
# expect: ['hammer', 'saw'] 0
# expect: no 'rope'
# expect: nail anvil True
