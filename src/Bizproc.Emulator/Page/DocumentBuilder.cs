using Bizproc.Emulator.Page.Views;
using Bizproc.Emulator.Page.Words;
using Bizproc.Emulator.Runs;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Page;

/// <summary>The documents that a run can be started for.</summary>
internal static class DocumentBuilder
{
    /// <summary>One of each kind that a portal has and whose type is known; its number is 1 where it has one.</summary>
    public static IReadOnlyList<DocumentView> All { get; } =
    [
        .. DocumentTypes.All.Where(static document => document.Type is not null)
            .Select(static document => Build([document.Module, document.Entity, document.TypeWith(1)])),
    ];

    public static DocumentView Build(IReadOnlyList<string> type) => new(DocumentWords.Describe(type), type, RunDocument.CreateFirst(type));
}
