import random

random.seed(42)
print([random.random() for _ in range(4)])
# expect: [0.6394267984578837, 0.025010755222666936, 0.27502931836911926, 0.22321073814882275]
random.seed(0)
print(random.random())  # expect: 0.8444218515250481
