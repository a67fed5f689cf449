#include "objects/base/gil.h"

#include "objects/base/gil_inline.h"
#include "objects/base/real_mem.h"
#include "objects/base/replay_mem.h"

namespace objects {

template class InterpreterLock<RealMem>;
template class InterpreterLock<ReplayMem>;

}  // namespace objects
