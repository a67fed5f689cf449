class Duck:
    def speak(self):
        return "Quack"


class Robot:
    def speak(self):
        return "Beep"


for thing in (Duck(), Robot()):
    print(thing.speak())
    # expect: Quack
    # expect: Beep
try:
    (5).speak()
except AttributeError as e:
    print(e)  # expect: 'int' object has no attribute 'speak'
