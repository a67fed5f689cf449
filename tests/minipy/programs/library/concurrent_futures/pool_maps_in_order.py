from concurrent.futures import ThreadPoolExecutor

with ThreadPoolExecutor(max_workers=3) as pool:
    print(list(pool.map(lambda x: x * x, range(5))))  # expect: [0, 1, 4, 9, 16]
    future = pool.submit(divmod, 7, 2)
    print(future.result(), future.done())  # expect: (3, 1) True
    try:
        pool.submit(lambda: 1 / 0).result()
    except ZeroDivisionError as e:
        print(e)  # expect: division by zero
