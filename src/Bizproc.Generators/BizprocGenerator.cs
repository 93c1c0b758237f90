using System.Collections.Immutable;
using Bizproc.Generators.Emitting;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators;

/// <summary>
/// The pipeline: class with an attribute -> model -> one file for each class, and one that knows them all. It reports no diagnostic; that is
/// the work of <see cref="BizprocAnalyzer"/>, which reads the same models.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class BizprocGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // A class with both attributes is one action: the pipeline of the activities takes it.
        var activities = ActionsWith(context, AttributeNames.Activity, TrackingNames.Activities);
        var robots = ActionsWith(context, AttributeNames.Robot, TrackingNames.Robots);

        // The pipeline takes names only: the registry is written again only if a class appears, vanishes or is renamed, or a reference changes.
        var registry = NamesOf(activities).Combine(NamesOf(robots)).Combine(SurroundingsOf(context))
            .Select(static (all, _) => RegistryModel.Of(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.Registry);

        // Two classes may differ by case only, their files may not.
        var clashes = registry.Select(static (all, _) => all.Clashes).WithTrackingName(TrackingNames.Clashes);

        context.RegisterSourceOutput(activities.Combine(clashes), static (output, action) => EmitAction(output, action.Left, action.Right));
        context.RegisterSourceOutput(robots.Combine(clashes), static (output, action) => EmitAction(output, action.Left, action.Right));
        context.RegisterSourceOutput(registry, EmitRegistry);
    }

    private static IncrementalValuesProvider<ActionModel> ActionsWith(
        IncrementalGeneratorInitializationContext context, string attribute, string trackingName) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.MetadataName(attribute),
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                (match, cancellationToken) => Parse(match, attribute, cancellationToken))
            .Where(static action => action is not null)
            .Select(static (action, _) => action!)
            .WithTrackingName(trackingName);

    private static IncrementalValueProvider<ImmutableArray<ActionName>> NamesOf(IncrementalValuesProvider<ActionModel> actions) =>
        actions
            .Select(static (action, _) => ActionName.Of(action))
            .WithTrackingName(TrackingNames.Names)
            .Collect();

    private static IncrementalValueProvider<SurroundingsModel> SurroundingsOf(IncrementalGeneratorInitializationContext context)
    {
        var assembly = context.CompilationProvider
            .Select(static (compilation, _) => (compilation.AssemblyName, Embedding: EmbeddingParser.Parse(compilation)))
            .WithTrackingName(TrackingNames.Assembly);

        var libraries = context.MetadataReferencesProvider
            .Select(static (reference, _) => LibraryParser.Parse(reference))
            .Where(static library => library is not null)
            .Select(static (library, _) => library!)
            .WithTrackingName(TrackingNames.Libraries)
            .Collect();

        var ignored = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                AttributeNames.MetadataName(AttributeNames.IgnoreActions),
                static (node, _) => node is CompilationUnitSyntax,
                static (match, _) => IgnoredAssemblies.Of(match.Attributes))
            .WithTrackingName(TrackingNames.Ignored)
            .Collect();

        var language = context.ParseOptionsProvider.Select(static (options, _) => SupportedLanguage.LevelOf(options)).WithTrackingName(TrackingNames.Language);

        return assembly.Combine(libraries).Combine(ignored).Combine(language)
            .Select(static (all, _) =>
            {
                var (((own, libraries), ignored), language) = all;
                return SurroundingsModel.Of(own.AssemblyName, own.Embedding, libraries, ignored, language);
            })
            .WithTrackingName(TrackingNames.Surroundings);
    }

    private static ActionModel? Parse(GeneratorAttributeSyntaxContext match, string attribute, CancellationToken cancellationToken)
    {
        if (match.TargetSymbol is not INamedTypeSymbol { TypeKind: TypeKind.Class } type) return null;
        if (attribute == AttributeNames.Robot && AttributeNames.Find(type, AttributeNames.Activity) is not null) return null;

        // Written on two parts of a class, which the compiler refuses, the attribute would match twice.
        if (!Equals(AttributeNames.Find(type, attribute), match.Attributes[0])) return null;

        return ActionParser.Parse(type, match.SemanticModel.Compilation, origins: null, cancellationToken);
    }

    private static void EmitAction(SourceProductionContext output, ActionModel action, NameClashes clashes)
    {
        if (clashes.Language == LanguageLevel.TooLow || clashes.Repeated.Contains(action.Type.HintName)) return;

        if (action.Type.IsWritten || action.Type.IsStub) output.AddSource(FileNames.Of(action.Type.HintName, clashes), ActionEmitter.Emit(action, clashes.Language));
    }

    private static void EmitRegistry(SourceProductionContext output, RegistryModel registry)
    {
        if (!registry.IsWritten) return;

        output.AddSource(FileNames.Of(RegistryModel.HintName, registry.Clashes), RegistryEmitter.Emit(registry));
        if (registry.Embedding == Embedding.Missing) output.AddSource(EmbeddedFile.Name, EmbeddedFile.Source);
    }
}
