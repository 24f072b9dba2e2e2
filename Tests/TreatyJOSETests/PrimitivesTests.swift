import Testing

@testable import TreatyJOSE

@Suite struct PrimitivesTests {
    /// RFC 4648 §10, in the alphabet of §5 and without padding.
    @Test(arguments: [
        ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
        ("foobar", "Zm9vYmFy"),
    ])
    func base64(plain: String, encoded: String) {
        #expect(Base64URL.encode(Array(plain.utf8)) == encoded)
        #expect(Base64URL.decode(encoded) == Array(plain.utf8))
    }

    @Test func base64IsCanonical() {
        #expect(Base64URL.encode([0xFB, 0xFF, 0xFE]) == "-__-")
        #expect(Base64URL.decode("-__-") == [0xFB, 0xFF, 0xFE])
        for text in [
            "Z", "Zm9vY", "Zh", "Zm9", "Zg==", "Zm8=", "Zm 8", "Zm\n8", "+__-", "-//-", "Zgé", "Zg\0\0", "====",
            "Zh9vYh",
        ] {
            #expect(Base64URL.decode(text) == nil, "\(text)")
        }
        let all = [UInt8](0...255)
        #expect(Base64URL.decode(Base64URL.encode(all)) == all)
    }

    /// FIPS 180-4 examples.
    @Test func sha256() {
        #expect(
            Digest.sha256(Array("abc".utf8))
                == bytes(hexadecimal: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
        #expect(
            Digest.sha256([]) == bytes(hexadecimal: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
    }

    @Test func comparison() {
        #expect(Digest.areEqual([], []) && Digest.areEqual([1, 2], [1, 2]))
        #expect(!Digest.areEqual([1, 2], [1, 3]) && !Digest.areEqual([1, 2], [1]) && !Digest.areEqual([], [0]))
    }

    @Test func randomBytes() throws {
        #expect(try SecureRandom.bytes(32).count == 32)
        #expect(try SecureRandom.bytes(0).isEmpty)
        #expect(try SecureRandom.bytes(32) != SecureRandom.bytes(32))
    }

    @Test func shortSecretsMakeNoKey() {
        for (algorithm, bytesMin) in [(HMACAlgorithm.hs256, 32), (.hs384, 48), (.hs512, 64)] {
            #expect(throws: KeyError.tooShort(bytes: bytesMin - 1, bytesMin: bytesMin)) {
                try HMACKey(secret: Array(repeating: 1, count: bytesMin - 1), algorithm: algorithm)
            }
            #expect(throws: Never.self) {
                try HMACKey(secret: Array(repeating: 1, count: bytesMin), algorithm: algorithm)
            }
        }
    }

    @Test func oneKeyServesManyThreads() async throws {
        let key = try HMACKey(secret: Array(repeating: 3, count: 32))
        let right = await withTaskGroup(of: Int.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    (0..<300).count { index in
                        let message = Array("\(worker) \(index)".utf8)
                        guard let signature = try? key.signature(over: message[...]) else { return false }
                        return key.isValid(signature[...], over: message[...])
                            && !key.isValid(signature[...], over: [1])
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(right == 2400)
    }
}
