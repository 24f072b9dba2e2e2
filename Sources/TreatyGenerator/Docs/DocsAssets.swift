/// What the docs page brings along, and the policy to serve it under.
package enum DocsAssets {
    /// SHA-256 of ``style``, in Base64, as a policy names it. A test computes it anew.
    static let styleHash = "zgr3aU+DdQIcbubGsHwcuDS2qipbKVbWXmPlKicQQSs="
    /// SHA-256 of ``script``.
    static let scriptHash = "FDW2JOu+3UHrUOdW7yPKqVovgUsrsVhx+OvzRjJZ63M="

    /// The `Content-Security-Policy` of the page: its own style and script, its own origin for the console, and nothing
    /// else (CSP Level 3).
    package static let contentSecurityPolicy = [
        "default-src 'none'",
        "style-src 'sha256-\(styleHash)'",
        "script-src 'sha256-\(scriptHash)'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ].joined(separator: "; ")
}

/// ``DocsAssets/contentSecurityPolicy`` under the name that the renderer of the docs operation uses.
package let docsContentSecurityPolicy = DocsAssets.contentSecurityPolicy
