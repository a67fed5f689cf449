class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        self.length = 0
        for v in reversed(list(values)):
            self.push(v)

    def push(self, value):
        self.head = Node(value, self.head)
        self.length += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from an empty list")
        node, self.head = self.head, self.head.next
        self.length -= 1
        return node.value

    def reverse(self):
        before, node = None, self.head
        while node:
            node.next, before, node = before, node, node.next
        self.head = before

    def insert_sorted(self, value):
        if self.head is None or value <= self.head.value:
            self.push(value)
            return
        node = self.head
        while node.next and node.next.value < value:
            node = node.next
        node.next = Node(value, node.next)
        self.length += 1

    def remove(self, value):
        before, node = None, self.head
        while node and node.value != value:
            before, node = node, node.next
        if node is None:
            raise ValueError(f"{value!r} is not in the list")
        if before:
            before.next = node.next
        else:
            self.head = node.next
        self.length -= 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.length

    def __str__(self):
        return " -> ".join(map(str, self)) or "empty"


l = LinkedList([3, 1, 2])
print(l, len(l), 2 in l, max(l))
l.reverse()
print(l, l.pop(), l)
for value in (3, 9):
    try:
        l.remove(value)
        print("removed", value, "leaves", l)
    except ValueError as e:
        print(e)
s = LinkedList()
for x in (5, 2, 8, 1, 5):
    s.insert_sorted(x)
print(s, LinkedList(), sum(s))
try:
    LinkedList().pop()
except IndexError as e:
    print(e)

# expect: 3 -> 1 -> 2 3 True 3
# expect: 1 -> 3 2 1 -> 3
# expect: removed 3 leaves 1
# expect: 9 is not in the list
# expect: 1 -> 2 -> 5 -> 5 -> 8 empty 21
# expect: pop from an empty list
