// The binary of one experiment; the build says which.

#include "generated/experiments.h"
#include "lab/driver/main.h"
#include "lab/experiments/support/catalogue.h"

int main(int argc, char** argv) {
  return lab::ExperimentMain(argc, argv, lab::MakeCatalogue(), lab::LAB_EXPERIMENT);
}
