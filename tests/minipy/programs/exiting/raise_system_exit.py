raise SystemExit(4)  # expect exit: 4
