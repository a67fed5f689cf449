#include "lab/experiments/support/schemes.h"

namespace lab {

Flag SwitchPointsFlag() {
  return {.name = "switch-points",
          .default_value = "every-op",
          .help = "where a thread may be made to yield: CPython <= 3.9, or >= 3.10",
          .choices = {"every-op", "calls-and-loops"}};
}

Flag SwitchIntervalFlag(const char* microseconds) {
  return {.name = "switch-interval",
          .default_value = microseconds,
          .help = "microseconds a thread waits for the GIL before it asks for it",
          .integer = true,
          .min = 1,
          .max = 10'000'000};
}

Flag QuarantineFlag() {
  return {.name = "quarantine",
          .default_value = "16384",
          .help =
              "KiB of freed memory each thread keeps to catch uses after free (TSan and ASan keep "
              "their own)",
          .integer = true,
          .min = 1,
          .max = 4 << 20};
}

}  // namespace lab
