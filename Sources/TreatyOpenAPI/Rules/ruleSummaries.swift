/// What each rule asks, in one sentence: for lists of rules and for programs that show findings.
package let ruleSummaries: [String: String] = [:]
