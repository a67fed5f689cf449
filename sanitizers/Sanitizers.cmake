# The one place that knows a sanitizer's compiler flags. -DSANITIZER=thread|address|undefined|none
# (the presets set it) makes an INTERFACE target `sanitizer` that every target of ours links.
set(SANITIZER "none" CACHE STRING "thread, address (with leak), undefined or none")
set_property(CACHE SANITIZER PROPERTY STRINGS none thread address undefined)

add_library(sanitizer INTERFACE)
set(sanitizer_flags_thread -fsanitize=thread)
set(sanitizer_flags_address -fsanitize=address)
set(sanitizer_flags_undefined -fsanitize=undefined -fno-sanitize-recover=all)
set(sanitizer_flags_none "")
if(NOT DEFINED sanitizer_flags_${SANITIZER})
  message(FATAL_ERROR "SANITIZER=${SANITIZER}: not one of thread, address, undefined, none")
endif()
if(NOT SANITIZER STREQUAL "none")
  target_compile_options(sanitizer INTERFACE ${sanitizer_flags_${SANITIZER}} -fno-omit-frame-pointer)
  target_link_options(sanitizer INTERFACE ${sanitizer_flags_${SANITIZER}})
endif()
# Under TSan and ASan an object is a malloc block of its own, so that a report shows who freed it.
if(SANITIZER MATCHES "thread|address")
  target_compile_definitions(sanitizer INTERFACE OBJECTS_SYSTEM_HEAP=1)
endif()
string(TOUPPER ${SANITIZER} sanitizer_upper)
target_compile_definitions(sanitizer INTERFACE SANITIZER_${sanitizer_upper}=1)
