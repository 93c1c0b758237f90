using System.Collections.Immutable;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators;

/// <summary>
/// Finds actions in what other generators make, Razor's among them: the generator does not see such a class at all. It is an analyzer of its
/// own, as it has to look at generated files, where the other rules are silent.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GeneratedActionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [GenerationRules.Unseen.Descriptor];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            bool isUsed = !start.Compilation.GetTypesByMetadataName(AttributeNames.MetadataName(AttributeNames.Activity)).IsEmpty;
            if (!isUsed || SeenCompilation.Of(start.Compilation) is not { } seen) return;

            start.RegisterSymbolAction(
                context =>
                {
                    var type = (INamedTypeSymbol)context.Symbol;
                    if (type.TypeKind == TypeKind.Class && seen.IsGenerated(type) && AttributeNames.IsAction(type))
                        context.ReportDiagnostic(GenerationRules.GeneratedClass(type));
                },
                SymbolKind.NamedType);
        });
    }
}
