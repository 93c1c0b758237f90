using Bizproc.Generators.Indexing;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Bizproc.Generators.Reporting;
using Bizproc.Generators.Rules.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using static Bizproc.Generators.Reporting.DiagnosticDescriptorHelper;

namespace Bizproc.Generators.Rules;

/// <summary>BZP0008 to BZP0010: conditions under which the generator cannot write code for a declaration.</summary>
internal static class GenerationRules
{
    private static readonly string[] Registry = ["AddActions", "BizprocActions"];

    /// <summary>The only rule in such a project; <see cref="StartWithout"/> reports it.</summary>
    public static readonly Rule LanguageVersion = new(Create(
        "BZP0008",
        "Generated code needs C# 12 or later",
        "This project uses C# {0}, but generated code needs C# {1} or later, so nothing is generated for '{2}'; set <LangVersion> to {1} or higher, or remove it"));

    public static readonly Rule Unseen = new(Create(
        "BZP0009",
        "The output of another generator cannot be part of an action or a trigger",
        "{0} comes from another generator, and no generator sees the output of another one, so '{1}' is not registered as declared; {2}"))
    {
        Action = static (action, report) =>
        {
            // For a class with another fault, another rule reports it, and the compiler reports what is unknown.
            var type = (INamedTypeSymbol)report.SymbolOf(action);
            bool hasFields = (action.Type.Faults & ClassFaults.PropertyOfField) != ClassFaults.None;
            if (!hasFields && (!action.Type.IsWritten || WrittenStamp.IsOf(type, action))) return;
            if (type.ContainingAssembly is not ISourceAssemblySymbol { Compilation: var complete } || SeenCompilation.FindIn(complete) is not { } seen) return;

            if (hasFields)
            {
                foreach (var field in UnseenParts.FindFields(type)) report.AtPlace(field.Place, field.What, action.Type.Name, field.WayOut);
                return;
            }

            // Without a twin, the whole class is generated: the analyzer reports that when it looks at generated files.
            if (seen.Find(type) is not { } twin) return;

            // An editor may still show an outdated generated file. If the generator would now write the right one, there is nothing to report.
            if (IsSeenAsItIs(action, twin, seen)) return;

            ReportUnseen(action, action.Type.Name, type, twin, complete, seen, report);
        },
        Trigger = static (trigger, report) =>
        {
            var type = (INamedTypeSymbol)report.SymbolOf(trigger);
            if (!trigger.Type.IsWritten || WrittenStamp.IsOf(type, () => trigger.Stamp)) return;
            if (type.ContainingAssembly is not ISourceAssemblySymbol { Compilation: var complete } || SeenCompilation.FindIn(complete) is not { } seen) return;
            if (seen.Find(type) is not { } twin) return;

            bool isSeenAsItIs = AttributeNames.Find(twin, AttributeNames.Trigger) is { } attribute
                && TriggerParser.Parse(twin, attribute, origins: null, CancellationToken.None) is { Type.IsWritten: true } model && model.Stamp == trigger.Stamp;
            if (!isSeenAsItIs) ReportUnseen(trigger, trigger.Type.Name, type, twin, complete, seen, report);
        },
    };

    public static readonly Rule Unreachable = new(Create(
        "BZP0010",
        "The names that generated code uses must be free for it",
        "Generated code cannot use the name '{0}': {1}"))
    {
        Start = static (start, index) =>
        {
            Dictionary<ISymbol, Location> taken = new(SymbolEqualityComparer.Default);
            foreach (var symbol in TakenNames.Find(start.Compilation))
            {
                // The registry itself is not taken, nor is a namespace for its mark.
                if (symbol.Locations.FirstOrDefault(static place => place.IsInSource && !OwnFile.Is(place.SourceTree)) is { } place) taken[symbol] = place;
            }

            if (taken.Count == 0) return;

            start.RegisterSymbolAction(
                context =>
                {
                    if (taken.TryGetValue(context.Symbol, out var place))
                        context.ReportDiagnostic(Diagnostic.Create(Unreachable!.Descriptor, place, context.Symbol.ToDisplayString(), "this project declares it, too; rename it, or move it to another namespace"));
                },
                SymbolKind.NamedType,
                SymbolKind.Namespace);
        },
    };

    public static readonly Rule[] All = [LanguageVersion, Unseen, Unreachable];

    /// <summary>Reports the only fault of a project in which nothing is generated, once.</summary>
    /// <param name="start">The start of the analysis.</param>
    /// <param name="index">All actions of the compilation.</param>
    /// <param name="create">Creates the diagnostic at the first action, or at the first mention of the registry, by its name.</param>
    public static void StartWithout(CompilationStartAnalysisContext start, ActionIndex index, Func<Compilation, Location, string, Diagnostic> create)
    {
        start.RegisterSymbolAction(
            context =>
            {
                if (index.Actions is [var first, ..])
                {
                    if (first.IsOf(context.Symbol)) context.ReportDiagnostic(create(context.Compilation, first.Location, first.Type.Name));
                }
                else if (index.Triggers is [var (trigger, _), ..] && SymbolEqualityComparer.Default.Equals(trigger, context.Symbol))
                {
                    context.ReportDiagnostic(create(context.Compilation, trigger.Locations[0], trigger.Name));
                }
            },
            SymbolKind.NamedType);

        // A program without its own actions may still use those of its libraries.
        start.RegisterSemanticModelAction(context =>
        {
            if (!index.Actions.IsEmpty || !index.Triggers.IsEmpty || FirstMissing(context.SemanticModel, context.CancellationToken) is not { } name) return;

            context.ReportDiagnostic(create(context.SemanticModel.Compilation, name.GetLocation(), name.Identifier.ValueText));
        });
    }

    /// <summary>Reports a class that another generator writes as a whole.</summary>
    public static Diagnostic GeneratedClass(INamedTypeSymbol type) => Diagnostic.Create(
        Unseen.Descriptor, type.Locations.FirstOrDefault(), $"The class '{type.Name}'", type.Name, "write the class, with its attribute, in a .cs file of the project");

    /// <summary>The fault of a project with too low a version of C#.</summary>
    public static Diagnostic LanguageFault(Compilation compilation, Location place, string name) => Diagnostic.Create(
        LanguageVersion.Descriptor,
        place,
        ((CSharpCompilation)compilation).LanguageVersion.ToDisplayString(),
        SupportedLanguage.Lowest.ToDisplayString(),
        name);

    /// <summary>The fault of a project in which code reaches the library only by an alias.</summary>
    public static Diagnostic AliasFault(Location place, string alias) => Diagnostic.Create(
        Unreachable.Descriptor, place, "global::Bizproc", $"the reference to Bizproc has only the alias '{alias}'; write Aliases=\"global,{alias}\"");

    private static void ReportUnseen(
        object model, string name, INamedTypeSymbol type, INamedTypeSymbol twin, Compilation complete, SeenCompilation seen, RuleReporter report)
    {
        var parts = UnseenParts.Find(type, twin, complete, seen).ToList();
        foreach (var part in parts) report.AtPlace(part.Place, part.What, name, part.WayOut);
        if (parts.Count == 0) report.AtName(model, $"A part of '{name}'", name, "write it in a source file or in another project");
    }

    private static bool IsSeenAsItIs(ActionModel action, INamedTypeSymbol twin, SeenCompilation seen)
    {
        if (!AttributeNames.IsAction(twin)) return false;

        var model = ActionParser.Parse(twin, seen.Compilation, origins: null, CancellationToken.None);
        return model.Type.IsWritten && ModelStamp.Compute(model) == ModelStamp.Compute(action);
    }

    /// <summary>The first name in a file that only generated code would have defined.</summary>
    private static SimpleNameSyntax? FirstMissing(SemanticModel model, CancellationToken cancellationToken)
    {
        if (!TextSearch.ContainsAny(model.SyntaxTree.GetText(cancellationToken), Registry)) return null;

        return model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .FirstOrDefault(name => Registry.Contains(name.Identifier.ValueText) && model.GetSymbolInfo(name, cancellationToken).Symbol is null);
    }
}
