#ifndef TREATY_YAML_SHIM_H
#define TREATY_YAML_SHIM_H

#include <yaml.h>

#endif
