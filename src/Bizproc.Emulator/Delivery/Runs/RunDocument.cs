using Bizproc.Emulator.Registry;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Runs;

/// <summary>The document that a workflow works on.</summary>
/// <param name="Id">Module, class and id.</param>
/// <param name="Type">Module, class and type.</param>
internal sealed record RunDocument(IReadOnlyList<string> Id, IReadOnlyList<string> Type)
{
    private const int Parts = 3;

    /// <summary>What an action without a document type of its own is run on.</summary>
    public static readonly IReadOnlyList<string> Deal = ["crm", "CCrmDocumentDeal", "DEAL"];

    /// <summary>Takes what is asked for, and completes it by what the action says of its documents.</summary>
    public static RunDocument Create(RunRequest request, Registration action)
    {
        var type = request.DocumentType ?? TypeOf(action.DocumentType) ?? Deal;
        return new RunDocument(request.DocumentId ?? CreateFirst(type), type);
    }

    /// <summary>The document type that a registration names, if it names one whole.</summary>
    public static IReadOnlyList<string>? TypeOf(PhpValue? documentType) =>
        documentType is PhpArray { Count: >= Parts } parts ? [parts["0"].ToText(), parts["1"].ToText(), parts["2"].ToText()] : null;

    /// <summary>The id of document number 1 of a type.</summary>
    public static IReadOnlyList<string> CreateFirst(IReadOnlyList<string> type) => [.. type.SkipLast(1), IdOf(type)];

    /// <summary>CRM names the kind before the number; others have the number alone.</summary>
    private static string IdOf(IReadOnlyList<string> type) => type[0] == "crm" ? type[^1] + "_1" : "1";
}
