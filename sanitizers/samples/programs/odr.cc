// Half of a violation: this file says 100 bytes, odr_other.cc says 40.

int table[25];

int First() { return table[0]; }
int Second();

int main() { return First() + Second(); }
