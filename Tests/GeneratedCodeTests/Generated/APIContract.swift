// Generated from the contract by treaty-generator. Edit the contract, not this file.
// swift-format-ignore-file

import Treaty

/// The contract that this module was generated from.
public enum APIContract {
    public static let operations: [OperationContract] = [
        ListBooks.contract,
        AddBook.contract,
        SetNote.contract,
        GetNote.contract,
        GetReader.contract,
        FillShelf.contract,
        Problem_.contract,
        FindInCatalogue.contract,
        FindByLabels.contract,
        EitherVault.contract,
        BothVault.contract,
        OptionalVault.contract,
        MixedVault.contract,
        ScopedVault.contract,
        QueryVault.contract,
        CertificateVault.contract,
        GetReport.contract,
        AddReport.contract,
        PutPicture.contract,
        SendForm.contract,
        GetNews.contract,
        AddNews.contract,
        IssueCard.contract,
    ]
}

/// The schemas of the contract.
public enum Schemas {}


/// Requests that the server may send on its own account.
public enum Webhooks {}

/// Requests that the server may send because of `SetNote`.
extension SetNote { public enum Callbacks {} }

/// What a decoder does not look at in its one pass.
enum ContractChecks {}

enum ContractPatterns {
    static let pattern655746812 = ContractPattern("^[0-9]+$")
    static let pattern906562328 = ContractPattern("\\S")
    static let pattern2768286818 = ContractPattern("^x-")
    static let pattern512643752 = ContractPattern("^[0-9]{3}$")

    static let all: [ContractPattern] = [pattern655746812, pattern906562328, pattern2768286818, pattern512643752]
}
