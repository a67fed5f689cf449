// Several small mistakes in one program: the first argument names the one to make.
//
// Thread safety: called once, by main.

#ifndef SANITIZERS_SAMPLES_PROGRAMS_CHOOSE_H_
#define SANITIZERS_SAMPLES_PROGRAMS_CHOOSE_H_

#include <string.h>

struct Mistake {
  const char* name;
  void (*make)();
};

// 2 if no mistake has that name.
template <int n>
int Choose(const char* name, const Mistake (&mistakes)[n]) {
  for (const Mistake& mistake : mistakes) {
    if (strcmp(mistake.name, name) != 0) continue;
    mistake.make();
    return 0;
  }
  return 2;
}

#endif  // SANITIZERS_SAMPLES_PROGRAMS_CHOOSE_H_
