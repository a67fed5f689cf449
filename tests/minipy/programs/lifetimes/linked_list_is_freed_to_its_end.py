# A million nodes would do: freeing must not use the stack once for every node.
class Node:
    def __init__(self, next):
        self.next = next


head = None
for _ in range(50_000):
    head = Node(head)
head = None
print("freed")  # expect: freed
