// The kinds of damage an exploration looks for.

#ifndef LAB_EXPLORER_DAMAGE_H_
#define LAB_EXPLORER_DAMAGE_H_

#include <cstdint>
#include <string_view>

namespace lab::explorer {

enum class Damage : uint8_t {
  kLeak,          // alive after its last reference is gone
  kEarlyFree,     // freed while references exist
  kUseAfterFree,  // an access to an object that is dead
  kDoubleFree,    // freed again
  kLostUpdate,    // what one thread wrote was overwritten by another that had not seen it
  kRace,          // two accesses, not both atomic, that nothing orders; or a free that nothing
                  // orders after somebody's last use
  kDeadlock,      // threads that wait for each other
};
inline constexpr int kDamages = 7;

// A set of them: bit 1 << kind.
using Damages = uint32_t;
constexpr Damages Bit(Damage damage) { return Damages{1} << static_cast<int>(damage); }
inline constexpr Damages kAllDamages = (Damages{1} << kDamages) - 1;
// After these nothing that a thread does means anything.
inline constexpr Damages kEndsExecution = Bit(Damage::kUseAfterFree) | Bit(Damage::kDoubleFree);
// Of an execution without any: told beside the damages it could still have ended in.
inline constexpr Damages kFine = Damages{1} << kDamages;

inline constexpr std::string_view kDamageNames[kDamages] = {
    "leak", "early_free", "use_after_free", "double_free", "lost_update", "race", "deadlock"};
constexpr std::string_view NameOf(Damage damage) { return kDamageNames[static_cast<int>(damage)]; }

}  // namespace lab::explorer

#endif  // LAB_EXPLORER_DAMAGE_H_
