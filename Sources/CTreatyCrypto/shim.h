#ifndef CTREATY_CRYPTO_SHIM_H
#define CTREATY_CRYPTO_SHIM_H

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

/* An OSSL_PARAM keeps the pointers to its name and its value, so both must outlive its making: here they do. */
static inline int treaty_hmac_init(EVP_MAC_CTX *context, const unsigned char *secret, size_t bytes, char *digest) {
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0), OSSL_PARAM_construct_end()};
    return EVP_MAC_init(context, secret, bytes, parameters);
}

#endif
