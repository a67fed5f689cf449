# A loop over a list with integer arithmetic.
def total(numbers):
    result = 0
    for number in numbers:
        result += number * 3 - number // 2
        if result > 1_000_000_000:
            result -= 1_000_000_000
    return result


numbers = list(range(100_000))
print(sum(total(numbers) for _ in range(8)))
