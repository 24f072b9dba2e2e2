extension Rule {
    /// Every rule that `check` applies; the order does not matter, findings are sorted.
    static let all: [Rule] = [
        // Objects and their fields, from the tables.
        .unknownField, .unknownKeyword, .unknownExtension, .requiredField, .requiredText, .pathsMissing, .fieldType,
        .fieldNull, .keywordType, .textUnquoted, .exclusiveFields, .notCarriedFields, .multipleOfPositive, .jsonNumber,
        .referenceSiblings, .schemaVersion,
        // Names.
        .componentName, .operationIDMissing, .operationIDDuplicate, .swiftName, .tagDuplicate, .tagUndefined,
        // Paths and parameters.
        .pathTemplate, .pathSegmentEmpty, .pathQuery, .pathFragment, .pathParameterUndeclared, .pathParameterUnused,
        .pathParameterRequired, .pathParameterRepeated, .pathParametersAdjacent,
        .routeClash, .pathDuplicate, .pathAmbiguous, .pathTrailingSlash,
        .parameterDuplicate, .parameterPlace, .parameterReservedHeader, .parameterSchema, .subjectParameter,
        .parameterName, .parameterContent, .parameterStyle, .parameterStyleType, .parameterExplode,
        .parameterFieldPlace, .contentExclusive,
        // Bodies and answers.
        .contentEmpty, .contentUnchecked, .mediaTypeName, .requestBodyMethod, .responsesMissing, .runtimeResponse,
        .statusInterim, .statusInvalid, .statusContent, .operation4xxMissing,
        .securitySchemeFields, .securitySchemeUnknown, .serverVariable, .tokenPointer,
        .headerName, .headerIgnored, .urlFormat, .serverTrailingSlash, .serverURLQuery, .responseSuccessMissing,
        .encodingProperty, .encodingInapplicable, .formType, .linkTarget, .runtimeExpression,
        .securitySchemeValue, .securitySchemeURL, .securitySchemeInapplicable, .httpSchemeUnknown,
        .securityScopeUnknown,
        // Schemas.
        .allOfConflict, .boundsCrossed, .constraintInapplicable, .duplicateValues, .enumType, .patternInvalid,
        .readWriteOnly, .requiredUndefined, .itemsMissing, .oneOfAmbiguous,
        .discriminatorProperty, .discriminatorMapping, .discriminatorUnlisted, .discriminatorAlone,
        .memberImpossible, .itemsImpossible, .alternativeImpossible, .notRefusesAll, .enumMismatch, .valueEndless,
        .schemaNameSyntax, .anchorDuplicate,
        // Values.
        .defaultMismatch, .exampleMismatch, .exampleEmpty,
    ]
}
