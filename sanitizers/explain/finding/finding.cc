// The words of findings: in JSON, flags and promises one word each, in sentences a phrase. They are
// stable: files that people keep hold them.

#include "sanitizers/explain/finding/finding.h"

namespace sanitizers {

std::string_view Name(Subject subject) {
  switch (subject) {
    case Subject::kUnknown:
      return "unknown";
    case Subject::kReferenceCount:
      return "reference_count";
    case Subject::kContainerContents:
      return "container_contents";
    case Subject::kAttribute:
      return "attribute";
    case Subject::kObject:
      return "object";
    case Subject::kLock:
      return "lock";
    case Subject::kVtablePointer:
      return "vtable_pointer";
    case Subject::kFileDescriptor:
      return "file_descriptor";
    case Subject::kThread:
      return "thread";
    case Subject::kVariable:
      return "variable";
    case Subject::kArithmetic:
      return "arithmetic";
    case Subject::kSanitizer:
      return "sanitizer";
  }
  return "unknown";
}

std::string_view Words(Subject subject) {
  switch (subject) {
    case Subject::kUnknown:
      return "memory";
    case Subject::kReferenceCount:
      return "a reference count";
    case Subject::kContainerContents:
      return "the contents of a container";
    case Subject::kAttribute:
      return "an attribute";
    case Subject::kObject:
      return "an object";
    case Subject::kLock:
      return "a lock";
    case Subject::kVtablePointer:
      return "a vtable pointer";
    case Subject::kFileDescriptor:
      return "a file descriptor";
    case Subject::kThread:
      return "a thread";
    case Subject::kVariable:
      return "a variable";
    case Subject::kArithmetic:
      return "a computation";
    case Subject::kSanitizer:
      return "the sanitizer itself";
  }
  return "memory";
}

std::string_view Name(Confidence confidence) {
  switch (confidence) {
    case Confidence::kCertain:
      return "certain";
    case Confidence::kLikely:
      return "likely";
    case Confidence::kPossible:
      return "possible";
    case Confidence::kDoubtful:
      return "doubtful";
  }
  return "possible";
}

std::string_view Name(Status status) {
  switch (status) {
    case Status::kOpen:
      return "open";
    case Status::kExpected:
      return "expected";
    case Status::kSuppressed:
      return "suppressed";
  }
  return "open";
}

}  // namespace sanitizers
