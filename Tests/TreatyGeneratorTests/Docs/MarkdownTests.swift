import Testing

@testable import TreatyGenerator

@Suite struct MarkdownTests {
    @Test(arguments: [
        ("Plain & <b>simple</b>", "<p>Plain &amp; &lt;b&gt;simple&lt;/b&gt;</p>"),
        ("one\ntwo\n\nthree", "<p>one two</p><p>three</p>"),
        ("one\r\ntwo\r\n\r\nthree", "<p>one two</p><p>three</p>"),
        ("a `code *span*` b", "<p>a <code>code *span*</code> b</p>"),
        ("`` a ` b ``", "<p><code>a ` b</code></p>"),
        ("*em* **strong** _em_", "<p><em>em</em> <strong>strong</strong> <em>em</em></p>"),
        ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>"),
        ("snake_case_name and 2 * 3 * 4", "<p>snake_case_name and 2 * 3 * 4</p>"),
        ("*open and `open", "<p>*open and `open</p>"),
        (#"\*not\* \`code\`"#, "<p>*not* `code`</p>"),
        ("- a\n- b\n  more\n\nend", "<ul><li>a</li><li>b more</li></ul><p>end</p>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
        ("# Title\ntext", "<p><strong>Title</strong></p><p>text</p>"),
        ("```\n<x>\n\n- y\n```\nafter", "<pre tabindex=\"0\"><code>&lt;x&gt;\n\n- y</code></pre><p>after</p>"),
        ("```\nnever closed", "<pre tabindex=\"0\"><code>never closed</code></pre>"),
        ("[a](#b)", "<p><a href=\"#b\" rel=\"noopener noreferrer\">a</a></p>"),
        (
            "[a](https://example.com/?b=\"c\")",
            "<p><a href=\"https://example.com/?b=&quot;c&quot;\" "
                + "rel=\"noopener noreferrer\">a</a></p>"
        ),
        ("[a](javascript:b)", "<p>[a](javascript:b)</p>"),
        ("[a](vbscript:b/c)", "<p>[a](vbscript:b/c)</p>"),
        ("", ""),
    ])
    func rendersTheSubset(source: String, expected: String) {
        var html = HTML()
        Markdown.render(source, into: &html)
        #expect(html.source == expected)
    }

    @Test(arguments: [
        ("http://a", true), ("HTTPS://a", true), ("mailto:a@b.c", true), ("#x", true), ("a/b:c", true), ("/a:b", true),
        ("?q=a:b", true), ("javascript:x", false), (" javascript:x", false), ("java\tscript:x", false), ("", false),
        ("data:text/html,x", false), ("\u{1}javascript:x", false), ("\\\\evil", false),
    ])
    func linksOnlyWhereItIsSafe(destination: String, isSafe: Bool) {
        #expect(InlineMarkdown.isSafe(destination) == isSafe)
    }

    @Test func deepNestingEnds() {
        var html = HTML()
        InlineMarkdown.render(
            String(repeating: "[*", count: 200) + "x" + String(repeating: "*](a)", count: 200), into: &html)
        #expect(html.source.contains("x"))
    }
}
