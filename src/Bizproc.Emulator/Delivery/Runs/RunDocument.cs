using Bizproc.Emulator.State.Registry;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Runs;

/// <summary>The document of a workflow.</summary>
/// <param name="Id">The module, class and id.</param>
/// <param name="Type">The module, class and type.</param>
internal sealed record RunDocument(IReadOnlyList<string> Id, IReadOnlyList<string> Type)
{
    private const int Parts = 3;

    /// <summary>The document type for an action that has none.</summary>
    public static readonly IReadOnlyList<string> Deal = ["crm", "CCrmDocumentDeal", "DEAL"];

    /// <summary>Takes the document of a request, and adds what is missing from the action's document type.</summary>
    public static RunDocument Create(RunRequest request, Registration action)
    {
        var type = request.DocumentType ?? ReadType(action.DocumentType) ?? Deal;
        return new RunDocument(request.DocumentId ?? CreateFirst(type), type);
    }

    /// <summary>Gets the document type of a registration; <see langword="null"/> unless it has all three parts.</summary>
    public static IReadOnlyList<string>? ReadType(PhpValue? documentType) =>
        documentType is PhpArray { Count: >= Parts } parts ? [parts["0"].ToText(), parts["1"].ToText(), parts["2"].ToText()] : null;

    /// <summary>Gets the id of document number 1 of a type.</summary>
    public static IReadOnlyList<string> CreateFirst(IReadOnlyList<string> type) => [.. type.SkipLast(1), IdOf(type)];

    /// <summary>Gets the last part of the id. CRM puts the type before the number; other modules use the number alone.</summary>
    private static string IdOf(IReadOnlyList<string> type) => type[0] == "crm" ? type[^1] + "_1" : "1";
}
