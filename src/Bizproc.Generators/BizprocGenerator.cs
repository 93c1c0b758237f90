using System.Collections.Immutable;
using Bizproc.Generators.Emitting;
using Bizproc.Generators.Model;
using Bizproc.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bizproc.Generators;

/// <summary>
/// The pipeline: class with an attribute -> model -> one file for each class, and one file that lists them all. It reports no diagnostics;
/// <see cref="BizprocAnalyzer"/> reads the same models and does that.
/// </summary>
/// <remarks>
/// Roslyn's own search, <c>ForAttributeWithMetadataName</c>, goes through all files once for each attribute, which took a third of a first run with
/// three attributes. <see cref="FileFacts"/> goes through a file once for all of them, and again only if the file changes.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class BizprocGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = FilesOf(context);
        var language = context.ParseOptionsProvider.Select(static (options, _) => SupportedLanguage.FindLevel(options)).WithTrackingName(TrackingNames.Language);
        var actions = ActionsIn(files, context);
        var triggers = TriggersIn(files, context);

        // Pass names only: the registry is then written again only if a class is added, removed or renamed, or a reference changes.
        var surroundings = SurroundingsOf(files, language, context);
        var registry = NamesOf(actions).Combine(NamesOf(triggers)).Combine(surroundings)
            .Select(static (all, _) => RegistryModel.Create(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(TrackingNames.Registry);

        // The names of two classes may differ only by case; the names of their files may not.
        var clashes = registry.Select(static (all, _) => all.Clashes).WithTrackingName(TrackingNames.Clashes);

        var names = surroundings.Select(static (all, _) => all.Names);

        context.RegisterSourceOutput(
            actions.Combine(clashes.Combine(language.Combine(names))),
            static (output, all) => EmitAction(output, all.Left, all.Right.Left, all.Right.Right.Left, all.Right.Right.Right));
        context.RegisterSourceOutput(
            triggers.Combine(clashes.Combine(language.Combine(names))),
            static (output, all) => EmitTrigger(output, all.Left, all.Right.Left, all.Right.Right.Left, all.Right.Right.Right));
        context.RegisterSourceOutput(registry, EmitRegistry);
    }

    private static IncrementalValuesProvider<(FileFacts Facts, bool HasGlobalAlias)> FilesOf(IncrementalGeneratorInitializationContext context)
    {
        var files = context.CompilationProvider
            .SelectMany(static (compilation, _) => ((CSharpCompilation)compilation).SyntaxTrees)
            .Select(FileFacts.Read);
        return files.Combine(files.Where(static file => file.HasGlobalAlias).Collect().Select(static (files, _) => !files.IsEmpty));
    }

    // Pass all classes in one array: otherwise a file without actions that comes or goes would shift the models after it.
    private static IncrementalValuesProvider<ActionModel> ActionsIn(
        IncrementalValuesProvider<(FileFacts Facts, bool HasGlobalAlias)> files, IncrementalGeneratorInitializationContext context) => files
        .SelectMany(static (file, _) => file.Facts.FindClasses(file.HasGlobalAlias))
        .Collect()
        .Combine(context.CompilationProvider)
        .SelectMany(static (all, cancellationToken) => Parse(all.Left, all.Right, cancellationToken))
        .WithTrackingName(TrackingNames.Actions);

    // The same way for triggers. It ends at once in a project without triggers.
    private static IncrementalValuesProvider<TriggerModel> TriggersIn(
        IncrementalValuesProvider<(FileFacts Facts, bool HasGlobalAlias)> files, IncrementalGeneratorInitializationContext context) => files
        .SelectMany(static (file, _) => file.Facts.FindTriggers(file.HasGlobalAlias))
        .Collect()
        .Combine(context.CompilationProvider)
        .SelectMany(static (all, cancellationToken) => ParseTriggers(all.Left, all.Right, cancellationToken))
        .WithTrackingName(TrackingNames.Triggers);

    private static IncrementalValueProvider<ImmutableArray<ActionName>> NamesOf(IncrementalValuesProvider<TriggerModel> triggers) =>
        triggers
            .Select(static (trigger, _) => ActionName.Create(trigger))
            .WithTrackingName(TrackingNames.TriggerNames)
            .Collect();

    private static IncrementalValueProvider<ImmutableArray<ActionName>> NamesOf(IncrementalValuesProvider<ActionModel> actions) =>
        actions
            .Select(static (action, _) => ActionName.Create(action))
            .WithTrackingName(TrackingNames.Names)
            .Collect();

    private static IncrementalValueProvider<SurroundingsModel> SurroundingsOf(
        IncrementalValuesProvider<(FileFacts Facts, bool HasGlobalAlias)> files,
        IncrementalValueProvider<LanguageLevel> language,
        IncrementalGeneratorInitializationContext context)
    {
        var assembly = context.CompilationProvider
            .Select(static (compilation, _) => (compilation.AssemblyName, Embedding: EmbeddingParser.Parse(compilation), Names: TakenNames.FindState(compilation)))
            .WithTrackingName(TrackingNames.Assembly);

        var libraries = context.MetadataReferencesProvider
            .Select(static (reference, _) => LibraryParser.Parse(reference))
            .Where(static library => library is not null)
            .Select(static (library, _) => library!)
            .WithTrackingName(TrackingNames.Libraries)
            .Collect();

        // Binding the attributes of the assembly is expensive: do it only if one of them may be ours.
        var ignored = files
            .Where(static file => file.Facts.MayIgnoreActions(file.HasGlobalAlias))
            .Collect()
            .Combine(context.CompilationProvider)
            .Select(static (all, _) => all.Left.IsEmpty ? default : IgnoredAssemblies.Parse(all.Right.Assembly.GetAttributes()))
            .WithTrackingName(TrackingNames.Ignored);

        return assembly.Combine(libraries).Combine(ignored).Combine(language)
            .Select(static (all, _) =>
            {
                var (((own, libraries), ignored), language) = all;
                return SurroundingsModel.Create(own.AssemblyName, own.Embedding, libraries, ignored, language, own.Names);
            })
            .WithTrackingName(TrackingNames.Surroundings);
    }

    private static ImmutableArray<ActionModel> Parse(ImmutableArray<TypeDeclarationSyntax> declarations, Compilation compilation, CancellationToken cancellationToken)
    {
        var actions = ImmutableArray.CreateBuilder<ActionModel>(declarations.Length);
        foreach (var declaration in declarations)
        {
            if (Parse(declaration, compilation, cancellationToken) is { } action) actions.Add(action);
        }

        return actions.ToImmutable();
    }

    private static ActionModel? Parse(TypeDeclarationSyntax declaration, Compilation compilation, CancellationToken cancellationToken)
    {
        if (compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is not { TypeKind: TypeKind.Class } type) return null;

        var attribute = AttributeNames.Find(type, AttributeNames.Activity) ?? AttributeNames.Find(type, AttributeNames.Robot);
        if (attribute is null || !IsAt(declaration, attribute)) return null;

        return ActionParser.Parse(type, compilation, origins: null, cancellationToken);
    }

    private static ImmutableArray<TriggerModel> ParseTriggers(ImmutableArray<TypeDeclarationSyntax> declarations, Compilation compilation, CancellationToken cancellationToken)
    {
        var triggers = ImmutableArray.CreateBuilder<TriggerModel>();
        foreach (var declaration in declarations)
        {
            if (compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is not { TypeKind: TypeKind.Class } type) continue;
            if (AttributeNames.Find(type, AttributeNames.Trigger) is { } attribute && IsAt(declaration, attribute))
                triggers.Add(TriggerParser.Parse(type, attribute, origins: null, cancellationToken));
        }

        return triggers.ToImmutable();
    }

    /// <summary>True if an attribute is written here. A partial class has several declarations; the one with the first attribute stands for all.</summary>
    private static bool IsAt(TypeDeclarationSyntax declaration, AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } written && written.SyntaxTree == declaration.SyntaxTree && declaration.FullSpan.Contains(written.Span);

    private static void EmitTrigger(SourceProductionContext output, TriggerModel trigger, NameClashes clashes, LanguageLevel language, NameState names)
    {
        if (language == LanguageLevel.TooLow || names == NameState.Unreachable || clashes.Repeated.Contains(trigger.Type.HintName)) return;

        if (trigger.Type.IsWritten || trigger.Type.IsStub) output.AddSource(FileNames.Create(trigger.Type.HintName, clashes), TriggerEmitter.Emit(trigger));
    }

    private static void EmitAction(SourceProductionContext output, ActionModel action, NameClashes clashes, LanguageLevel language, NameState names)
    {
        if (language == LanguageLevel.TooLow || names == NameState.Unreachable || clashes.Repeated.Contains(action.Type.HintName)) return;

        if (action.Type.IsWritten || action.Type.IsStub) output.AddSource(FileNames.Create(action.Type.HintName, clashes), ActionEmitter.Emit(action, language));
    }

    private static void EmitRegistry(SourceProductionContext output, RegistryModel registry)
    {
        if (!registry.IsWritten) return;

        output.AddSource(FileNames.Create(RegistryModel.HintName, registry.Clashes), RegistryEmitter.Emit(registry));
        if (registry.Embedding == EmbeddingState.Missing) output.AddSource(EmbeddedFile.Name, EmbeddedFile.Source);
    }
}
