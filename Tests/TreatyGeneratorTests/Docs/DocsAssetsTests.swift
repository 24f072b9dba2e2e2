import Foundation
import Testing

@testable import TreatyGenerator

@Suite struct DocsAssetsTests {
    @Test func theDigestIsSHA256() {
        let digest = SHA256.digest(of: Array("abc".utf8)).map {
            String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)
        }
        #expect(digest.joined() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let long = SHA256.digest(of: Array(repeating: UInt8(ascii: "a"), count: 119))
        #expect(long.prefix(4) == [0x31, 0xEB, 0xA5, 0x1C])
    }

    /// A browser refuses a style or a script whose hash is stale.
    @Test func thePolicyHoldsTheHashesOfTheAssets() {
        let style = Data(SHA256.digest(of: Array(DocsAssets.style.utf8))).base64EncodedString()
        let script = Data(SHA256.digest(of: Array(DocsAssets.script.utf8))).base64EncodedString()
        #expect(DocsAssets.styleHash == style)
        #expect(DocsAssets.scriptHash == script)
        #expect(docsContentSecurityPolicy.contains("style-src 'sha256-\(style)';"))
        #expect(docsContentSecurityPolicy.contains("script-src 'sha256-\(script)';"))
        #expect(!docsContentSecurityPolicy.contains("unsafe"))
    }

    @Test func theAssetsCannotEndTheirElementsOrLoadAnything() {
        for asset in [DocsAssets.style, DocsAssets.script] {
            #expect(!asset.contains("</"))
            #expect(!asset.contains("<!--"))
            #expect(!asset.contains("http:") && !asset.contains("https:"))
            // A carriage return would be normalised by the HTML parser, and the hash would no longer hold.
            #expect(!asset.contains("\r") && !asset.contains("\0"))
        }
        #expect(!DocsAssets.style.contains("url(") && !DocsAssets.style.contains("@import"))
        #expect(!DocsAssets.script.contains("innerHTML") && !DocsAssets.script.contains("eval("))
    }
}
