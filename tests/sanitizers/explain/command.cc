#include "tests/sanitizers/explain/command.h"

namespace sanitizers {

Started::Started(const std::string& command) : shell::Started(command, {{"EXPLAIN", EXPLAIN}}) {}

Shown Explained(const std::string& arguments) {
  return Started("exec $EXPLAIN " + arguments).Wait();
}

std::string RaceIn(const std::string& file) {
  const std::string place = "/src/app/" + file;
  return "==================\n"
         "WARNING: ThreadSanitizer: data race (pid=11)\n"
         "  Write of size 4 at 0x55d2c0a1b2c4 by thread T2:\n"
         "    #0 Worker " +
         place +
         ":12:9 (app+0xd1234)\n"
         "\n"
         "  Previous write of size 4 at 0x55d2c0a1b2c4 by thread T1:\n"
         "    #0 Worker " +
         place +
         ":12:9 (app+0xd1234)\n"
         "\n"
         "  Location is global 'counter' of size 4 at 0x55d2c0a1b2c4 (app+0x1492c4)\n"
         "\n"
         "SUMMARY: ThreadSanitizer: data race " +
         place +
         ":12:9 in Worker\n"
         "==================\n";
}

std::string PrintedBy(const std::string& test, bool passed, const std::string& text) {
  return "[ RUN      ] " + test + "\n" + text + (passed ? "[       OK ] " : "[  FAILED  ] ") +
         test + " (1 ms)\n";
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace sanitizers
