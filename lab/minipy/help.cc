#include "lab/minipy/help.h"

#include "absl/strings/str_cat.h"
#include "lab/minipy/command_line.h"

namespace minipy {

std::string Help() {
  std::string schemes;
  for (const objects::SchemeInfo* info : Schemes()) {
    const std::string name(info->name);
    absl::StrAppend(&schemes, "    ", name,
                    std::string(name.size() < 14 ? 14 - name.size() : 1, ' '),
                    std::string(info->summary), "\n");
  }
  return absl::StrCat(
      R"(minipy runs Python programs on the miniature object model: every operation counts
references for real, under the scheme you choose.

  minipy [flags] program.py [arguments]
  minipy [flags] -c 'print(1)'
  minipy [flags] -              the program is read from stdin

  --scheme=NAME                 how references are counted ()",
      DefaultScheme(), "):\n", schemes,
      R"(  --switch-points=MODEL         where a thread may be made to let others run:
    every-op        before every operation, as CPython up to 3.9
    calls-and-loops at function entry, backward jumps and after calls, as from 3.10 (default)
  --switch-interval=SECONDS     how long others wait for the GIL before they ask for it
                                (0.005; with every-op 0.0005)
  --schedule=LETTERS            who runs each operation: A is the first thread the program
                                starts; then every-op, and when the letters end all run
  --contained                   checked memory: what goes wrong is named, not crashed on; always so
                                under a scheme that may corrupt
  --time-limit=SECONDS          stop the program after so long (no limit, but ten seconds after
                                the first damage to memory)
  --audit                       at the end, count every reference that exists and compare
  --trace-switches              who ran which operation before each switch, on stderr
  --dis                         print the program's bytecode instead of running it
  --version, --help

Exit status: the program's; 2 for a mistake on this command line; 70 if the audit or the contained
memory found damage, or the interpreter died of it; 124 if the time limit stopped it.
)");
}

std::string Version() { return absl::StrCat("minipy ", MINIPY_VERSION, " (Python 3.11 subset)\n"); }

}  // namespace minipy
