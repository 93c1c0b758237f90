using System.Collections.Immutable;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Rules.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators;

/// <summary>
/// Suppresses the warning that a handler class is never instantiated if an <c>AddHandler</c> call names it, because the host then creates one for
/// each call. For a handler that nothing adds, the warning is right.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerSuppressor : DiagnosticSuppressor
{
    private const string AddHandler = "AddHandler";

    private static readonly SuppressionDescriptor MadeByHost = new("BZPS001", "CA1812", "AddHandler names this class, so the host makes it for each call");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [MadeByHost];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        // Search the code only if there is such a warning: it is off unless the user enables it.
        HashSet<ISymbol>? added = null;
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (ClassAt(diagnostic, context) is not { } type || !type.AllInterfaces.Any(IsHandler)) continue;

            added ??= new HashSet<ISymbol>(AddedHandlers(context), SymbolEqualityComparer.Default);
            if (added.Contains(type)) context.ReportSuppression(Suppression.Create(MadeByHost, diagnostic));
        }
    }

    private static INamedTypeSymbol? ClassAt(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        if (diagnostic.Location.SourceTree is not { } tree) return null;

        var declaration = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return declaration is null ? null : context.GetSemanticModel(tree).GetDeclaredSymbol(declaration, context.CancellationToken) as INamedTypeSymbol;
    }

    private static IEnumerable<ISymbol> AddedHandlers(SuppressionAnalysisContext context)
    {
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            if (!TextSearch.ContainsAny(tree.GetText(context.CancellationToken), AddHandler)) continue;

            foreach (var name in tree.GetRoot(context.CancellationToken).DescendantNodes().OfType<GenericNameSyntax>())
            {
                if (name.Identifier.ValueText != AddHandler) continue;
                if (context.GetSemanticModel(tree).GetSymbolInfo(name, context.CancellationToken).Symbol is not IMethodSymbol method) continue;
                if (AttributeNames.IsOurs(method.ContainingType)) yield return method.TypeArguments[^1].OriginalDefinition;
            }
        }
    }

    private static bool IsHandler(INamedTypeSymbol type) => type.Name == "IBizprocHandler" && AttributeNames.IsOurs(type);
}
