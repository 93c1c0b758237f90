namespace Bizproc.Generators.Model;

/// <summary>A referenced assembly that matters: the library itself, or one that lists its actions.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Registry">The class that lists its actions; <see langword="null"/> if it has none.</param>
/// <param name="Codes">The codes of these actions, as far as the assembly says them.</param>
/// <param name="Alias">The alias by which code reaches the assembly.</param>
internal sealed record LibraryModel(string Assembly, string? Registry, EquatableArray<string> Codes, string Alias)
{
    /// <summary>The alias of an assembly that has no alias of its own.</summary>
    public const string GlobalAlias = "global";

    /// <summary>The name of the list in code.</summary>
    public string Reference => $"{Alias}::{Registry}";
}
