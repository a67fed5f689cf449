// mappingproxy: what cls.__dict__ gives, a mapping that programs can read and must not change.
//
// Thread safety: as the mapping.

#ifndef LAB_MINIPY_LIBRARY_MAPPING_PROXY_H_
#define LAB_MINIPY_LIBRARY_MAPPING_PROXY_H_

#include "lab/minipy/host/host.h"

namespace minipy {

Ref MappingProxy(Host& py, View mapping);

}  // namespace minipy

#endif  // LAB_MINIPY_LIBRARY_MAPPING_PROXY_H_
