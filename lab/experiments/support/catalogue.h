// Everything the lab can run: the schemes in objects/schemes/ and the experiments in this folder,
// as the driver wants to know them.
//
// Thread safety: made once, before any thread.

#ifndef LAB_EXPERIMENTS_SUPPORT_CATALOGUE_H_
#define LAB_EXPERIMENTS_SUPPORT_CATALOGUE_H_

#include "lab/driver/experiment.h"

namespace lab {

Catalogue MakeCatalogue();

}  // namespace lab

#endif  // LAB_EXPERIMENTS_SUPPORT_CATALOGUE_H_
