// A global whose initialiser asks another file's global, which is not initialised yet.

int Answer();

int mine = Answer() + 1;

int main() { return mine; }
