namespace Bizproc.Generators.Model;

/// <summary>A referenced assembly that matters: the library itself, or one that lists its actions.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Registry">The class that lists its actions; <see langword="null"/> if it has none.</param>
/// <param name="Alias">The alias under which code reaches it.</param>
internal sealed record LibraryModel(string Assembly, string? Registry, string Alias)
{
    /// <summary>The alias of an assembly that has no other.</summary>
    public const string GlobalAlias = "global";

    /// <summary>How code names the list.</summary>
    public string Reference => $"{Alias}::{Registry}";
}
