// Modules: TreatyYAML
//
// YAML and JSON files. Reading ends in nodes with their places, or in findings with theirs, within the bounds; reading
// twice comes to the same.

import TreatyYAML

func fuzz(_ input: [UInt8]) {
    let (root, findings) = readNode(bytes: input, file: "fuzz.yaml")
    // YAML has more line ends than one: each has at least a byte.
    let lines = input.count + 1
    for finding in findings {
        require((1...lines).contains(finding.location.line), "a finding beyond the text: \(finding)")
        require(finding.location.column >= 1, "a finding before its line: \(finding)")
    }
    guard let root else { return require(findings.hasErrors, "neither nodes nor an error") }
    var count = 0
    check(root, lines, &count)
    let again = readNode(bytes: input, file: "fuzz.yaml")
    require(again.findings == findings && again.root != nil, "read twice, with other findings")
}

/// Aliases make the tree larger than the text, but no larger than the bound on nodes.
private func check(_ node: Node, _ lines: Int, _ count: inout Int) {
    count += 1
    require(count <= YAMLLimits().nodesMax, "more nodes than the bound allows")
    require((1...lines).contains(node.location.line), "a node beyond the text: \(node.location)")
    switch node.content {
    case .scalar: break
    case .sequence(let elements): for element in elements { check(element, lines, &count) }
    case .mapping(let mapping): for entry in mapping.entries { check(entry.value, lines, &count) }
    }
}
