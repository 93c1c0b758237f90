using Bizproc.Emulator.Delivery.Runs;
using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Wording;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page;

/// <summary>Lists the documents for which a run can be started.</summary>
internal static class DocumentBuilder
{
    /// <summary>Gets one document of each known type. A type that ends with a number gets number 1.</summary>
    public static IReadOnlyList<DocumentView> All { get; } =
    [
        .. DocumentTypes.All.Where(static document => document.Type is not null)
            .Select(static document => Build([document.Module, document.Entity, document.TypeWith(1)])),
    ];

    public static DocumentView Build(IReadOnlyList<string> type) => new(DocumentWords.Describe(type), type, RunDocument.CreateFirst(type));
}
