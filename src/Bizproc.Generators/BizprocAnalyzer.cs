using System.Collections.Immutable;
using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules;
using Bizproc.Generators.Rules.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bizproc.Generators;

/// <summary>Reads declarations with the parser of the generator, and reports the findings of the rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BizprocAnalyzer : DiagnosticAnalyzer
{
    private readonly SourceFiles _files;

    /// <summary>Initializes an analyzer that shares its cache of files with all others.</summary>
    public BizprocAnalyzer()
        : this(SourceFiles.Shared)
    {
    }

    internal BizprocAnalyzer(SourceFiles files) => _files = files;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => AllRules.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // The generator also reads actions in generated code, so the rules check them there, too.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // Without the attributes there is nothing to look for.
            if (!HasAttributes(start.Compilation)) return;

            // An editor repeatedly uses what is created here, and may have cancelled its first request: do not depend on that request's token.
            var index = new ActionIndex(start.Compilation, _files, CancellationToken.None)
            {
                Baseline = BaselineFile.Find(start.Options.AdditionalFiles, text => start.TryGetValue(text, BaselineFile.Reader, out var content) ? content : null),
            };
            if (!SupportedLanguage.Has(start.Compilation))
            {
                GenerationRules.StartWithout(start, index, GenerationRules.LanguageFault);
                return;
            }

            if (TakenNames.FindLibraryAlias(start.Compilation) is { } alias)
            {
                GenerationRules.StartWithout(start, index, (_, place, _) => GenerationRules.AliasFault(place, alias));
                return;
            }

            start.RegisterSymbolAction(context => Analyze(context, index), SymbolKind.NamedType);
            foreach (var rule in AllRules.All) rule.Start?.Invoke(start, index);
        });
    }

    // A search for the attribute looks into every reference. An editor asks after each keystroke, and the name of the library mostly answers.
    private static bool HasAttributes(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblies.Any(static assembly => assembly.Name == SurroundingsModel.Runtime)
        || !compilation.GetTypesByMetadataName(AttributeNames.MetadataName(AttributeNames.Activity)).IsEmpty;

    private static void Analyze(SymbolAnalysisContext context, ActionIndex index)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!index.MayHaveOurs(type)) return;

        var origins = new Origins();
        var inspection = new TypeInspection(AllRules.All, type, origins, index, context.ReportDiagnostic);
        bool isAction = type.TypeKind == TypeKind.Class && AttributeNames.IsAction(type);
        var trigger = type.TypeKind == TypeKind.Class ? AttributeNames.Find(type, AttributeNames.Trigger) : null;
        if ((isAction || trigger is not null) && SeenCompilation.FindIn(context.Compilation)?.IsGenerated(type) is true)
        {
            // The generator does not see this class at all, so its other faults do not matter.
            context.ReportDiagnostic(GenerationRules.GeneratedClass(type));
            return;
        }

        if (isAction)
        {
            inspection.Inspect(ActionParser.Parse(type, context.Compilation, origins, context.CancellationToken));
        }
        else if (type.TypeKind == TypeKind.Enum)
        {
            var options = EnumOptions.Get(type);
            origins.Add(options);
            if (options.HasAttributes) inspection.Inspect(options);
        }
        else
        {
            if (trigger is null && HasDeclarationInside(type)) inspection.InspectAround();

            var properties = OwnProperties(type, context, origins);
            if (properties.Count > 0 && BaseOfAction.IsPossible(type, index)) inspection.Inspect(properties);
        }

        if (trigger is not null) inspection.Inspect(TriggerParser.Parse(type, trigger, origins, context.CancellationToken));

        // The user cannot remove an attribute that another generator wrote.
        if (isAction || trigger is not null || !context.IsGeneratedCode) inspection.Inspect(EffectlessAttributes.Find(type, index));
    }

    private static bool HasDeclarationInside(INamedTypeSymbol type) => type.GetTypeMembers().Any(static inner =>
        AttributeNames.IsAction(inner) || AttributeNames.Find(inner, AttributeNames.Trigger) is not null || HasDeclarationInside(inner));

    private static List<PropertyModel> OwnProperties(INamedTypeSymbol type, SymbolAnalysisContext context, Origins origins) =>
        [.. type.GetMembers().OfType<IPropertySymbol>()
            .Select(property => PropertyParser.Parse(property, type, level: 0, context.Compilation, origins, DocumentedSummary.AreWanted(context.Compilation), context.CancellationToken))
            .OfType<PropertyModel>()];
}
