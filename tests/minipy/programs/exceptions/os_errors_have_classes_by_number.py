for number in (1, 2, 4, 10, 11, 13, 17, 20, 21, 32, 103, 104, 110, 111, 3, 5):
    print(number, type(OSError(number, "x")).__name__)
    # expect: 1 PermissionError
    # expect: 2 FileNotFoundError
    # expect: 4 InterruptedError
    # expect: 10 ChildProcessError
    # expect: 11 BlockingIOError
    # expect: 13 PermissionError
    # expect: 17 FileExistsError
    # expect: 20 NotADirectoryError
    # expect: 21 IsADirectoryError
    # expect: 32 BrokenPipeError
    # expect: 103 ConnectionAbortedError
    # expect: 104 ConnectionResetError
    # expect: 110 TimeoutError
    # expect: 111 ConnectionRefusedError
    # expect: 3 ProcessLookupError
    # expect: 5 OSError
print(issubclass(BrokenPipeError, ConnectionError), issubclass(FutureWarning, Warning))  # expect: True True
print(OSError(2, "No", "name"), "|", OSError(2, "No").errno)  # expect: [Errno 2] No: 'name' | 2
