// The story that `lab tour` tells, as data: which Python programs and experiments, in which order,
// and a few words of why for each step. Schemes are chosen by what they promise, not by name.
//
// Thread safety: made once, before any thread.

#ifndef LAB_EXPERIMENTS_SUPPORT_STORY_H_
#define LAB_EXPERIMENTS_SUPPORT_STORY_H_

#include "lab/driver/experiment.h"

namespace lab {

Story MakeStory(const std::vector<SchemeCard>& schemes);

}  // namespace lab

#endif  // LAB_EXPERIMENTS_SUPPORT_STORY_H_
