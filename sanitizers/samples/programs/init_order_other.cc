// The global that init_order.cc asks too early.

#include <cstdlib>

int theirs = std::atoi("42");

int Answer() { return theirs; }
