using System.Collections.Immutable;

namespace Bizproc.Generators.Model;

/// <summary>Everything that depends on all classes together.</summary>
/// <param name="IsWritten">True if a registry is written: the library is referenced, or the assembly declares an action, valid or not.</param>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Embedding">The state of the attribute that hides the registry from friend assemblies.</param>
/// <param name="References">The names of the classes that have generated code, valid anywhere, in ordinal order.</param>
/// <param name="Codes">The codes of these classes, in the same order.</param>
/// <param name="Libraries">The referenced assemblies whose actions are added.</param>
/// <param name="Clashes">Names of files that cannot be used as they are.</param>
internal sealed record RegistryModel(
    bool IsWritten,
    string Assembly,
    EmbeddingState Embedding,
    EquatableArray<string> References,
    EquatableArray<string> Codes,
    EquatableArray<LibraryModel> Libraries,
    NameClashes Clashes)
{
    /// <summary>The name of the registry's own file.</summary>
    public const string HintName = "Bizproc.BizprocActions";

    public static RegistryModel Create(ImmutableArray<ActionName> actions, SurroundingsModel surroundings)
    {
        ActionName[] written = [.. actions.Where(static name => name.HasFile)];
        var clashes = NameClashes.Find(written.Select(static name => name.HintName).Append(HintName));
        ActionName[] listed =
        [
            .. written
                .Where(name => name.IsRegistered && !clashes.Repeated.Contains(name.HintName))
                .OrderBy(static name => name.Reference, StringComparer.Ordinal),
        ];
        return new(
            surroundings is { Language: not LanguageLevel.TooLow, Names: NameState.Free } && (surroundings.HasRuntime || !actions.IsEmpty),
            surroundings.Assembly,
            surroundings.Embedding,
            listed.Select(static name => name.Reference).ToImmutableArray(),
            listed.SelectMany(static name => name.Codes).ToImmutableArray(),
            surroundings.Libraries,
            clashes);
    }
}
