import TreatyHTTP

extension Router {
    /// Throws 403 when the path belongs to somebody else. False when it is no well-formed subject at all: then reading it
    /// finds the violation that is the answer, and should it find none, the answer is still 403.
    func authorize(_ contract: OperationContract, _ caller: Principal?, _ path: ArraySlice<UInt8>) throws(Problem)
        -> Bool
    {
        guard contract.subjectParameter != nil, let caller else { return true }
        if path.elementsEqual(caller.subject.utf8) { return true }
        if path.contains(UInt8(ascii: "%")), let decoded = PercentEncoding.decode(path),
            decoded.elementsEqual(caller.subject.utf8)
        {
            return true
        }
        guard contract.isSubjectInteger, PlainInteger.parse(path).map({ $0 < 1 }) ?? true else { throw Self.forbidden }
        return false
    }

    static let forbidden = Problem(
        403, "This path belongs to another user.", logDetail: "subject differs from the path")
}
