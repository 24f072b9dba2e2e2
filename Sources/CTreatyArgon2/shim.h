#ifndef CTREATY_ARGON2_SHIM_H
#define CTREATY_ARGON2_SHIM_H

#include <argon2.h>

#endif
