// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty
extension ContractChecks {
    /// `#/components/schemas/Loan/properties/copies`
    @Sendable static func loanCopiesRest(_ instance: inout InstanceChecker) {
        instance.prefixItems([{ $0.type(.string) }])
        instance.items(from: 1, { $0.type(.integer) })
        instance.contains(loanCopiesContains)
    }

    private static let loanCopiesContains_const = ContractConstants("const", "[7]")
    /// `#/components/schemas/Loan/properties/copies/contains`
    @Sendable static func loanCopiesContains(_ instance: inout InstanceChecker) {
        instance.values(loanCopiesContains_const)
    }

    /// `#/components/schemas/Loan/properties/note`
    @Sendable static func loanNoteRest(_ instance: inout InstanceChecker) {
        instance.not(loanNoteNot)
    }

    private static let loanNoteNot_enum = ContractConstants("enum", "[\"\",null]")
    /// `#/components/schemas/Loan/properties/note/not`
    @Sendable static func loanNoteNot(_ instance: inout InstanceChecker) {
        instance.values(loanNoteNot_enum)
    }

    /// `#/components/schemas/Loan/properties/marks`
    @Sendable static func loanMarksRest(_ instance: inout InstanceChecker) {
        instance.patternProperties(ContractPatterns.pattern2768286818, { $0.type(.boolean) })
        instance.propertyNames({ $0.maxLength(4) })
    }

    /// `#/components/schemas/Tree`
    @Sendable static func tree(_ instance: inout InstanceChecker) {
        instance.enterResource(1)
        instance.type(.object)
        instance.property("label", treeLabel)
        instance.property("children", treeChildren)
    }

    /// `#/components/schemas/Tree/properties/label`
    @Sendable static func treeLabel(_ instance: inout InstanceChecker) {
        instance.enterResource(1)
        instance.reference(treeDefsLabel)
    }

    /// `#/components/schemas/Tree/$defs/Label`
    @Sendable static func treeDefsLabel(_ instance: inout InstanceChecker) {
        instance.type(.string)
        instance.maxLength(3)
    }

    /// `#/components/schemas/Tree/properties/children`
    @Sendable static func treeChildren(_ instance: inout InstanceChecker) {
        instance.enterResource(1)
        instance.type(.array)
        instance.items(treeChildrenItems)
    }

    /// `#/components/schemas/Tree/properties/children/items`
    @Sendable static func treeChildrenItems(_ instance: inout InstanceChecker) {
        instance.enterResource(1)
        instance.dynamicReference(tree, [(resource: 1, check: tree), (resource: 2, check: numberTree)])
    }

    /// `#/components/schemas/NumberTree`
    @Sendable static func numberTree(_ instance: inout InstanceChecker) {
        instance.enterResource(2)
        instance.collectEvaluated()
        instance.reference(tree)
        instance.required(["value"])
        instance.property("value", { $0.type(.number) })
        instance.refuseUnevaluatedProperties()
    }

    /// `#/components/schemas/Loan`
    @Sendable static func loanRest(_ instance: inout InstanceChecker) {
        instance.collectEvaluated()
        instance.evaluated(members: ["kind", "days", "copies", "fee", "note", "shelf", "marks", "next", "tree", "numbers"])
        instance.condition(if: loanIf, then: { $0.required(["days"]) })
        instance.refuseUnevaluatedProperties()
    }

    /// `#/components/schemas/Loan/if`
    @Sendable static func loanIf(_ instance: inout InstanceChecker) {
        instance.property("kind", loanIfKind)
    }

    private static let loanIfKind_const = ContractConstants("const", "[\"long\"]")
    /// `#/components/schemas/Loan/if/properties/kind`
    @Sendable static func loanIfKind(_ instance: inout InstanceChecker) {
        instance.values(loanIfKind_const)
    }

    /// `#/components/schemas/Tally`
    @Sendable static func tallyRest(_ instance: inout InstanceChecker) {
        instance.evaluated(members: ["of"])
        instance.additionalProperties(tallyAdditionalProperties)
    }

    /// `#/components/schemas/Tally/additionalProperties`
    @Sendable static func tallyAdditionalProperties(_ instance: inout InstanceChecker) {
        instance.type(.integer)
        instance.minimum(0)
    }
}
