// The binary `lab`: every experiment, the list, the tour.

#include "lab/driver/main.h"
#include "lab/experiments/support/catalogue.h"

int main(int argc, char** argv) { return lab::Main(argc, argv, lab::MakeCatalogue()); }
