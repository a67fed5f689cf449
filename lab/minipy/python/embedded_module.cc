#include "lab/minipy/python/embedded_module.h"

namespace minipy {

const EmbeddedFile* FindEmbeddedFile(std::string_view name) {
  for (size_t i = 0; i < kEmbeddedFileCount; ++i) {
    if (kEmbeddedFiles[i].name == name) return &kEmbeddedFiles[i];
  }
  return nullptr;
}

std::string_view EmbeddedModule(std::string_view name) {
  const EmbeddedFile* file = FindEmbeddedFile(name);
  return file == nullptr ? std::string_view() : file->source;
}

}  // namespace minipy
