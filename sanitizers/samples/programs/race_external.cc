// A library tells TSan what its calls do to its objects: the Swift runtime does so with its own
// tag.

#include <cstring>

#include "sanitizers/samples/programs/together.h"

extern "C" void* __tsan_external_register_tag(const char* type);
extern "C" void __tsan_external_assign_tag(void* object, void* tag);
extern "C" void __tsan_external_read(void* object, void* caller, void* tag);
extern "C" void __tsan_external_write(void* object, void* caller, void* tag);

void* tag = reinterpret_cast<void*>(1);  // what Swift uses

void Modify(void* object) { __tsan_external_write(object, __builtin_return_address(0), tag); }
void Look(void* object) { __tsan_external_read(object, __builtin_return_address(0), tag); }

void* Early(void* object) {
  Modify(object);
  Meet();
  return nullptr;
}

void* Late(void* object) {
  Meet();
  Look(object);
  return nullptr;
}

int main(int argc, char**) {
  if (argc > 1) tag = __tsan_external_register_tag("Cookbook");
  void* object = new char[16];
  if (argc > 1) __tsan_external_assign_tag(object, tag);
  Together(Early, Late, object);
}
