// "thread T1 'worker'", "T1 (worker)", "main thread": how reports name a thread.
//
// Thread safety: pure functions over the caller's values.

#ifndef SANITIZERS_EXPLAIN_PARSE_THREAD_NAME_H_
#define SANITIZERS_EXPLAIN_PARSE_THREAD_NAME_H_

#include <string>
#include <string_view>

#include "sanitizers/explain/parse/report.h"
#include "sanitizers/explain/parse/scan.h"

namespace sanitizers {

// `id` and `name` of the thread that `text` begins with, which is removed; empty if there is none.
inline ThreadInfo EatThread(std::string_view& text) {
  ThreadInfo thread;
  if (Eat(text, "main thread")) {
    thread.id = "main";
    return thread;
  }
  if (Eat(text, "unknown thread") || Eat(text, "unknown")) return thread;
  Eat(text, "thread ");
  Eat(text, "Thread ");
  if (text.size() < 2 || text[0] != 'T' || !IsDigit(text[1])) return thread;
  size_t end = 1;
  while (end < text.size() && IsDigit(text[end])) ++end;
  thread.id = text.substr(0, end);
  text.remove_prefix(end);
  std::string_view after = text;
  if (Eat(after, " '")) {
    // A name may hold a quote; what follows it is a blank, a colon or the end.
    size_t close = after.find('\'');
    while (close != kNowhere && close + 1 < after.size() && !IsBlank(after[close + 1]) &&
           after[close + 1] != ':' && after[close + 1] != '.') {
      close = after.find('\'', close + 1);
    }
    if (close != kNowhere) {
      thread.name = after.substr(0, close);
      text = after.substr(close + 1);
    }
  } else if (Eat(after, " (") && !StartsWithAny(after, {"tid=", "mutexes:", "GCD", "[DEAD]"})) {
    const size_t close = after.find(')');
    if (close != kNowhere) {
      thread.name = after.substr(0, close);
      text = after.substr(close + 1);
    }
  }
  return thread;
}

}  // namespace sanitizers

#endif  // SANITIZERS_EXPLAIN_PARSE_THREAD_NAME_H_
