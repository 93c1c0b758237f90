using System.Collections.Immutable;

namespace Bizproc.Generators.Model;

/// <summary>The facts about the project that the registry needs besides the classes.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Embedding">The state of the attribute that hides the registry from friend assemblies.</param>
/// <param name="HasRuntime">True if the project references the library; otherwise a registry would not compile.</param>
/// <param name="Libraries">The referenced assemblies whose actions are added, in ordinal order.</param>
/// <param name="Language">The language features that generated code may use.</param>
/// <param name="Names">The state of the names that generated code uses.</param>
internal sealed record SurroundingsModel(
    string Assembly, EmbeddingState Embedding, bool HasRuntime, EquatableArray<LibraryModel> Libraries, LanguageLevel Language, NameState Names)
{
    /// <summary>The name of the library's assembly.</summary>
    public const string Runtime = "Bizproc";

    public static SurroundingsModel Create(
        string? assembly,
        EmbeddingState embedding,
        ImmutableArray<LibraryModel> libraries,
        EquatableArray<string> ignored,
        LanguageLevel language,
        NameState names) => new(
        assembly ?? "",
        embedding,
        libraries.Any(static library => library.Assembly == Runtime),
        FindAdded(libraries, ignored),
        language,
        libraries.Any(static library => library is { Assembly: Runtime, Alias: not LibraryModel.GlobalAlias }) ? NameState.Unreachable : names);

    /// <summary>The referenced assemblies whose actions are added, in ordinal order.</summary>
    /// <param name="libraries">The referenced assemblies that list actions, and the library itself.</param>
    /// <param name="ignored">The names of the assemblies that the project excludes.</param>
    public static EquatableArray<LibraryModel> FindAdded(ImmutableArray<LibraryModel> libraries, EquatableArray<string> ignored) =>
        libraries
            .Where(library => (library.Registry ?? library.TriggerRegistry) is not null && !ignored.Contains(library.Assembly, StringComparer.OrdinalIgnoreCase))
            .GroupBy(static library => library.Assembly, StringComparer.OrdinalIgnoreCase)
            .Select(static same => same.First())
            .OrderBy(static library => library.Assembly, StringComparer.Ordinal)
            .ToImmutableArray();
}
