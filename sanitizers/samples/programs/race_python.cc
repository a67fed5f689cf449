// Two threads take a reference to one Python object without holding the interpreter's lock.

#include <Python.h>

#include "sanitizers/samples/programs/together.h"

PyObject* shared;

void* Takes(void*) {
  Py_INCREF(shared);
  Meet();
  return nullptr;
}

void* Drops(void*) {
  Meet();
  Py_DECREF(shared);
  return nullptr;
}

int main() {
  Py_Initialize();
  shared = PyList_New(1);
  Together(Takes, Drops);
}
