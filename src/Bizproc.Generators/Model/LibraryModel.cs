namespace Bizproc.Generators.Model;

/// <summary>A referenced assembly that matters to the registry: this library itself, or an assembly that lists its actions or triggers.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Registry">The class that lists its actions; <see langword="null"/> if it has none.</param>
/// <param name="Codes">The codes of these actions; empty if the assembly was built with a version that does not record them.</param>
/// <param name="Alias">The <c>extern alias</c> of the assembly.</param>
internal sealed record LibraryModel(string Assembly, string? Registry, EquatableArray<string> Codes, string Alias)
{
    /// <summary>The alias of every assembly for which no other one is given.</summary>
    public const string GlobalAlias = "global";

    /// <summary>The class that lists its triggers; <see langword="null"/> if it has none.</summary>
    public string? TriggerRegistry { get; init; }

    /// <summary>The codes of these triggers.</summary>
    public EquatableArray<string> TriggerCodes { get; init; }

    /// <summary>The name of the class that lists the actions, valid anywhere in code.</summary>
    public string Reference => $"{Alias}::{Registry}";

    /// <summary>The name of the class that lists the triggers, valid anywhere in code.</summary>
    public string TriggerReference => $"{Alias}::{TriggerRegistry}";
}
