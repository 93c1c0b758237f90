using System.Collections.Concurrent;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Bizproc.Protocol;
using Microsoft.CodeAnalysis;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP06xx: the use of actions by a program.</summary>
internal static class UseRules
{
    public static readonly Rule EmptySelection = new(Create(
        "BZP0601",
        "An update must select something",
        "'{0}' selects nothing to update: the call fails before any request, because the portal would answer '{1}'"))
    {
        // Search file by file: a callback for each invocation would cost many times as much.
        Start = static (start, index) => start.RegisterSemanticModelAction(context =>
        {
            // The user cannot change a file of another generator. It is checked only if it declares actions.
            var tree = context.SemanticModel.SyntaxTree;
            if (OwnFile.Is(tree) || (context.IsGeneratedCode && !index.MayHaveAction(tree))) return;

            foreach (var argument in UpdateCalls.EmptySelections(context.SemanticModel, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    EmptySelection!.Descriptor, argument.GetLocation(), argument.ToString(), ActionAnswers.NothingToUpdate.Description));
            }
        }),
    };

    public static readonly Rule NeverRegistered = new(CreateForEnd(
        "BZP0602",
        "A program that declares actions must register or update them",
        "'{0}' is declared, but nothing in this program registers or updates an action: no portal will ever show it",
        DiagnosticSeverity.Warning))
    {
        Start = static (start, index) =>
        {
            if (!ProgramKind.IsJudged(start.Compilation)) return;

            start.RegisterCompilationEndAction(context =>
            {
                if (index.Actions is not [var first, ..]) return;
                if (new ActionUsageSearch(context.Compilation, context.CancellationToken).FindsActions(index)) return;

                context.ReportDiagnostic(Diagnostic.Create(NeverRegistered!.Descriptor, first.Location, first.Type.Name));
            });
        },
    };

    public static readonly Rule NeverMapped = new(CreateForEnd(
        "BZP0603",
        "A host to which actions are added must map their handlers",
        "Actions are added to a host in which nothing calls '{0}': the portal accepts them, but its calls find no handler",
        DiagnosticSeverity.Warning))
    {
        Start = static (start, index) =>
        {
            if (!ProgramKind.IsJudged(start.Compilation) || !ProgramKind.CanMapHandlers(start.Compilation)) return;

            ConcurrentDictionary<SyntaxTree, bool> generated = new();
            start.RegisterSyntaxTreeAction(context =>
            {
                if (context.IsGeneratedCode) generated.TryAdd(context.Tree, true);
            });
            start.RegisterCompilationEndAction(context =>
            {
                var search = new ActionUsageSearch(context.Compilation, context.CancellationToken);
                if (search.FirstCall(ActionUsageSearch.AddBizproc) is null || search.FindsHandling()) return;
                if (search.FirstAddition(index, tree => !generated.ContainsKey(tree)) is not { } added) return;

                context.ReportDiagnostic(Diagnostic.Create(NeverMapped!.Descriptor, added.GetLocation(), ActionUsageSearch.MapBizproc));
            });
        },
    };

    public static readonly Rule[] All = [EmptySelection, NeverRegistered, NeverMapped];
}
