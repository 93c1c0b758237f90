namespace Bizproc.Compatibility;

/// <summary>An input or return property, as far as saved workflows depend on it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Type">The portal's type.</param>
/// <param name="Line">The line of the baseline on which it stands; 0 if it comes from the code.</param>
internal sealed record PropertyContract(string Key, string Type, int Line = 0)
{
    /// <summary>True if it holds any number of values.</summary>
    public bool IsMultiple { get; init; }

    /// <summary>True if the designer and the library demand a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The keys of the options of a select, in the order of ordinals.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>True if each portal has options of its own, which nobody knows here.</summary>
    public bool HasPortalOptions { get; init; }

    /// <summary>The keys from which the library also reads it if it is empty, in this order.</summary>
    public IReadOnlyList<string> FormerKeys { get; init; } = [];

    /// <summary>The values with which a step begins; empty if there is none.</summary>
    public IReadOnlyList<string> Default { get; init; } = [];
}
