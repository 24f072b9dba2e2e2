private import CTreatyCrypto

/// Points of edwards25519: -x² + y² = 1 - (121665/121666) x² y², modulo p = 2²⁵⁵ - 19 (RFC 8032 §5.1).
enum Ed25519Point {
    /// Whether 32 bytes encode a point, in the one way there is, and its order is not one of 1, 2, 4 and 8. A signature
    /// under a key of such an order holds for many messages, and needs no private key.
    ///
    /// - Throws: `refused` when libcrypto fails.
    static func isOfLargeOrder(_ encoded: [UInt8]) throws(PublicKeyError) -> Bool {
        // SAFETY: the context owns the numbers taken from it, and outlives them; nothing else knows any of them.
        guard let context = BN_CTX_new() else { throw .refused }
        BN_CTX_start(context)
        defer {
            BN_CTX_end(context)
            BN_CTX_free(context)
        }
        let numbers = (0..<6).compactMap { _ in BN_CTX_get(context) }
        guard numbers.count == 6 else { throw .refused }
        let (p, y, square, u, v, product) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
        var bigEndian = Array(encoded.reversed())
        // The first bit is the sign of x.
        bigEndian[0] &= 0x7F
        let isMade =
            BN_set_bit(p, 255) == 1 && BN_sub_word(p, 19) == 1
            && BN_bin2bn(bigEndian, Int32(bigEndian.count), y) != nil
        guard isMade else { throw .refused }
        guard BN_cmp(y, p) < 0 else { return false }

        // The curve has x² = u / v with u = 121666 (y² - 1) and v = 121666 - 121665 y², which is never 0.
        let isComputed =
            BN_mod_sqr(square, y, p, context) == 1
            && BN_copy(u, square) != nil && BN_sub_word(u, 1) == 1 && BN_mul_word(u, 121_666) == 1
            && BN_nnmod(u, u, p, context) == 1
            && BN_copy(product, square) != nil && BN_mul_word(product, 121_665) == 1
            && BN_set_word(v, 121_666) == 1 && BN_mod_sub(v, v, product, p, context) == 1
        guard isComputed else { throw .refused }

        // Orders 1 and 2 have x = 0, order 4 has y = 0, and order 8 doubles to a point with y = 0, which is x² = -y².
        guard BN_is_zero(y) == 0, BN_is_zero(u) == 0 else { return false }
        guard BN_mod_mul(product, square, v, p, context) == 1, BN_mod_add(product, product, u, p, context) == 1 else {
            throw .refused
        }
        guard BN_is_zero(product) == 0 else { return false }

        // u / v is a square where u v is one.
        guard BN_mod_mul(product, u, v, p, context) == 1 else { throw .refused }
        let symbol = BN_kronecker(product, p, context)
        guard symbol >= -1 else { throw .refused }
        return symbol == 1
    }
}
