# What is printed in a __str__ comes after the pieces before it, which are there also if it raises.
class Loud:
    def __str__(self):
        print("asked")  # expect: begin asked
        return "loud"


class Broken:
    def __str__(self):
        raise ValueError("no text")


print("begin", Loud(), 1)  # expect: loud 1
try:
    print("half", Broken(), "never")
except ValueError as error:
    print("|", error)  # expect: half | no text
print([1], "a", [Loud()] == [1])  # expect: [1] a False
