#ifndef CTREATY_CRYPTO_SHIM_H
#define CTREATY_CRYPTO_SHIM_H

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>

/* An OSSL_PARAM keeps the pointers to its name and its value, so both must outlive its making: here they do. */
static inline int treaty_hmac_init(EVP_MAC_CTX *context, const unsigned char *secret, size_t bytes, char *digest) {
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0), OSSL_PARAM_construct_end()};
    return EVP_MAC_init(context, secret, bytes, parameters);
}

/* A public key of its parts, which are copied; NULL if they make none. */
static inline EVP_PKEY *treaty_public_key(const char *type, OSSL_PARAM *parts) {
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, type, NULL);
    if (context == NULL || EVP_PKEY_fromdata_init(context) != 1 ||
        EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, parts) != 1) {
        key = NULL;
    }
    EVP_PKEY_CTX_free(context);
    return key;
}

/* The point is 04, x, y (SEC 1 §2.3.3). */
static inline EVP_PKEY *treaty_p256_public_key(unsigned char *point, size_t bytes) {
    char group[] = "prime256v1";
    OSSL_PARAM parts[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point, bytes), OSSL_PARAM_construct_end()};
    return treaty_public_key("EC", parts);
}

/* Modulus and exponent are big-endian. */
static inline EVP_PKEY *treaty_rsa_public_key(
    const unsigned char *modulus, size_t modulus_bytes, const unsigned char *exponent, size_t exponent_bytes) {
    EVP_PKEY *key = NULL;
    BIGNUM *n = BN_bin2bn(modulus, (int)modulus_bytes, NULL);
    BIGNUM *e = BN_bin2bn(exponent, (int)exponent_bytes, NULL);
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    OSSL_PARAM *parts = NULL;
    if (n != NULL && e != NULL && builder != NULL && OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, n) == 1 &&
        OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, e) == 1) {
        parts = OSSL_PARAM_BLD_to_param(builder);
    }
    if (parts != NULL) key = treaty_public_key("RSA", parts);
    OSSL_PARAM_free(parts);
    OSSL_PARAM_BLD_free(builder);
    BN_free(e);
    BN_free(n);
    return key;
}

#endif
