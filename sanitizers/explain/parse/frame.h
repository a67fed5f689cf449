// One line of a stack, in any of the sanitizers' forms:
//
//   #0 Incref(int*) /x/count.h:7:3 (lab+0x1f) (BuildId: 49da…)        TSan, clang
//   #0 Incref(int*) /x/count.h:7 (lab+0x1f)                           TSan, g++
//   #0 0x55d3 in Incref(int*) /x/count.h:7:3                          ASan, LSan, MSan, UBSan
//   #0 0x55d3 in Incref(int*)+0x1c (a.out:arm64+0x100003f4c)          macOS
//   #0 0x7ff6 in Incref C:\x y\count.h:7                              Windows
//   #0 0x55d3  (/x/lab+0x1f) (BuildId: 49da…)                         no symbol
//   #0 <null> <null> (libc.so.6+0x1f)                                 no symbol, TSan
//   * #0 …                                                           LLVM ≥ 20: the culprit
//
// Function names and paths both hold blanks, so the place is looked for from the right by what a
// path begins with; where that is not clear the last word is the place only if it looks like one.
//
// Thread safety: pure functions over values.

#ifndef SANITIZERS_EXPLAIN_PARSE_FRAME_H_
#define SANITIZERS_EXPLAIN_PARSE_FRAME_H_

#include <string_view>

#include "sanitizers/explain/parse/report.h"

namespace sanitizers {

// False if the line is no frame. Leading blanks do not matter.
bool ParseFrame(std::string_view line, Frame* frame);

// "#0  0x55 in f () at a.c:7", "#1 0x7f in g () from /lib/x.so": gdb's, and nothing of a report.
bool IsDebuggers(const Frame& frame);

// True if the frame has more than a number and a word: an address, a module or a line. "#1
// priority" in a program's output has not.
bool IsCredible(const Frame& frame);

// An absolute or dotted path, a drive letter, "<null>", "<unknown>".
bool BeginsLikeAPath(std::string_view text);

// "/x/a.cc:7:3", "a.cc:7", "C:\a.cc:7", "C:\a.cc(7,3)", "<unknown>" → file, line and column of
// `frame`. False if it does not look like a place in a file.
bool ParsePlace(std::string_view text, Frame* frame);

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_FRAME_H_
