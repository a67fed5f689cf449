// A function that forgets to return a value for one of its cases.

int Sign(int number) {
  if (number > 0) return 1;
  if (number < 0) return -1;
}

int main(int count, char**) { return Sign(count - 1); }
