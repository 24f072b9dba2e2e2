extension Rule {
    /// Every rule that `check` applies; the order does not matter, findings are sorted.
    static let all: [Rule] = [
        // Objects and their fields, from the tables.
        .unknownField, .unknownKeyword, .unknownExtension, .requiredField, .requiredText, .fieldType, .exclusiveFields,
        .notCarriedFields, .notCarriedKeywords, .multipleOfPositive, .notCarriedParameters, .jsonNumber,
        .referenceSiblings,
        // Names.
        .componentName, .operationIDMissing, .operationIDDuplicate, .swiftName, .tagDuplicate,
        // Paths and parameters.
        .pathTemplate, .pathFragment, .pathParameterUndeclared, .pathParameterUnused, .pathParameterRequired,
        .routeClash,
        .parameterDuplicate, .parameterPlace, .parameterReservedHeader, .parameterSchema, .subjectParameter,
        // Bodies and answers.
        .contentEmpty, .contentUnchecked, .mediaTypeName, .requestBodyMethod, .responsesMissing, .runtimeResponse,
        .statusInterim, .statusInvalid, .operation4xxMissing,
        .securitySchemeFields, .securitySchemeUnknown, .serverVariable, .tokenPointer,
        .headerName, .urlFormat,
        // Schemas.
        .allOfConflict, .boundsCrossed, .constraintInapplicable, .duplicateValues, .enumType, .patternInvalid,
        .readWriteOnly,
        .requiredUndefined,
        // Values.
        .defaultMismatch, .exampleMismatch,
    ]
}
