// The program gets where the programmer said it never gets.

int Day(int number) {
  switch (number) {
    case 1:
      return 31;
    case 2:
      return 28;
  }
  __builtin_unreachable();
}

int main(int count, char**) { return Day(count + 4); }
