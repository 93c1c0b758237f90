using System.Collections.Immutable;

namespace Bizproc.Generators.Model;

/// <summary>Everything that depends on all classes together.</summary>
/// <param name="IsWritten">True if a registry is written: the library is referenced, or the assembly declares an action, valid or not.</param>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Embedding">The state of the attribute that hides the registry from friend assemblies.</param>
/// <param name="References">The names of the classes that have generated code, valid anywhere, in ordinal order.</param>
/// <param name="Codes">The codes of these classes, in the same order.</param>
/// <param name="Triggers">The names of the classes of triggers, like <paramref name="References"/>.</param>
/// <param name="TriggerCodes">The codes of these classes, in the same order.</param>
/// <param name="Libraries">The referenced assemblies whose actions and triggers are added.</param>
/// <param name="Clashes">Names of files that cannot be used as they are.</param>
internal sealed record RegistryModel(
    bool IsWritten,
    string Assembly,
    EmbeddingState Embedding,
    EquatableArray<string> References,
    EquatableArray<string> Codes,
    EquatableArray<string> Triggers,
    EquatableArray<string> TriggerCodes,
    EquatableArray<LibraryModel> Libraries,
    NameClashes Clashes)
{
    /// <summary>The name of the registry's own file.</summary>
    public const string HintName = "Bizproc.BizprocActions";

    /// <summary>True if this assembly or a referenced one has triggers.</summary>
    public bool HasTriggers => Triggers.Count > 0 || Libraries.Any(static library => library.TriggerRegistry is not null);

    public static RegistryModel Create(ImmutableArray<ActionName> actions, ImmutableArray<ActionName> triggers, SurroundingsModel surroundings)
    {
        var clashes = NameClashes.Find(actions.Concat(triggers).Where(static name => name.HasFile).Select(static name => name.HintName).Append(HintName));
        var listed = Listed(actions, clashes);
        var listedTriggers = Listed(triggers, clashes);
        return new(
            surroundings is { Language: not LanguageLevel.TooLow, Names: NameState.Free } && (surroundings.HasRuntime || !actions.IsEmpty || !triggers.IsEmpty),
            surroundings.Assembly,
            surroundings.Embedding,
            listed.Select(static name => name.Reference).ToImmutableArray(),
            listed.SelectMany(static name => name.Codes).ToImmutableArray(),
            listedTriggers.Select(static name => name.Reference).ToImmutableArray(),
            listedTriggers.SelectMany(static name => name.Codes).ToImmutableArray(),
            surroundings.Libraries,
            clashes);
    }

    private static ActionName[] Listed(ImmutableArray<ActionName> all, NameClashes clashes) =>
    [
        .. all
            .Where(name => name.IsRegistered && !clashes.Repeated.Contains(name.HintName))
            .OrderBy(static name => name.Reference, StringComparer.Ordinal),
    ];
}
