// sys.stdin, sys.stdout and sys.stderr: text files over the Host's own buffers, so that what a
// program prints and what it writes to sys.stdout come out in order.
//
// Thread safety: one write is one Host::Write; lines of two threads may mix between two writes.

#ifndef LAB_MINIPY_MODULES_STANDARD_STREAM_H_
#define LAB_MINIPY_MODULES_STANDARD_STREAM_H_

#include "lab/minipy/host/host.h"

namespace minipy {

// Once for each interpreter, before the first is made.
void DefineStandardStream(Host& py);
Ref NewStandardStream(Host& py, int fd);
// 0, 1 or 2; -1 if it is another object, such as what a program put into sys.stdout.
int StandardStreamOf(Host& py, View object);

}  // namespace minipy

#endif  // LAB_MINIPY_MODULES_STANDARD_STREAM_H_
