// What a scheme's promises exclude, for programs that keep to the scheme's rules.
//
// Thread safety: functions of their arguments.

#ifndef LAB_EXPLORER_PROGRAMS_SUPPORT_PROMISED_H_
#define LAB_EXPLORER_PROGRAMS_SUPPORT_PROMISED_H_

#include "lab/explorer/damage.h"
#include "objects/scheme.h"

namespace lab::explorer {

// All that can go wrong with references and containers; updates of the program's own are its own
// affair.
inline Damages MemoryIsSafe(const objects::SchemePromises& promises) {
  const bool safe = promises.counts_exact && promises.contents_guarded;
  return safe ? kAllDamages & ~Bit(Damage::kLostUpdate) : Damages{0};
}

// Everything, for programs that do nothing but count references.
inline Damages CountsAreSafe(const objects::SchemePromises& promises) {
  return promises.counts_exact ? kAllDamages : Damages{0};
}

// Everything, for programs whose every step is one operation of a container.
inline Damages AllIsSafe(const objects::SchemePromises& promises) {
  return promises.counts_exact && promises.contents_guarded ? kAllDamages : Damages{0};
}

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_PROGRAMS_SUPPORT_PROMISED_H_
