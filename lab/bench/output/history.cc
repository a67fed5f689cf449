#include "lab/bench/output/history.h"

namespace lab::bench {

// Figures are as their sources have them, of programs and machines of their own: what is comparable
// is their order, and about how much.
const std::vector<Reported>& History() {
  static const auto& history = *new std::vector<Reported>{
      {.year = 1999,
       .who = "Greg Stein's free threading, locks instead of the GIL in Python 1.5",
       .scheme = "atomic_count",
       .figure = "about 2×",
       .source = "Python 2.6, Library and Extension FAQ, Can't we get rid of the GIL?"},
      {.year = 2016,
       .who = "Larry Hastings' Gilectomy, its own benchmark, wall time",
       .scheme = "atomic_count",
       .figure = "3.5×",
       .source = "Python Language Summit, https://lwn.net/Articles/689548/"},
      {.year = 2023,
       .who = "Sam Gross' CPython without a GIL, the pyperformance suite",
       .scheme = "biased",
       .figure = "5–8%",
       .source = "PEP 703, Performance, https://peps.python.org/pep-0703/"},
      {.year = 2025,
       .who = "free-threaded CPython 3.14, the pyperformance suite",
       .scheme = "biased",
       .figure = "about 10%",
       .source = "PEP 779, which allows 15%, https://peps.python.org/pep-0779/"},
  };
  return history;
}

}  // namespace lab::bench
