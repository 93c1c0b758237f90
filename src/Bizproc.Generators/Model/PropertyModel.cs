using Bizproc.Protocol;

namespace Bizproc.Generators.Model;

/// <summary>An input or return property.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Key">The key on the portal.</param>
/// <param name="IsReturn">Whether it is a return property.</param>
/// <param name="Level">How many classes up it is declared: 0 in the class itself.</param>
/// <param name="HiddenOwner">How code names the class that declares it, where a derived one hides it by a member of its own.</param>
/// <param name="Name">The name for everyone.</param>
/// <param name="Description">The description for everyone.</param>
/// <param name="Texts">Name and description in other languages.</param>
/// <param name="Value">What the C# type holds.</param>
/// <param name="Type">The portal's type, or <see langword="null"/> where the C# type has none.</param>
/// <param name="WrittenType">The portal's type as written, if it is.</param>
/// <param name="Slot">The name under which a portal's own options are given when deploying.</param>
/// <param name="IsNullable">Whether the C# type as a whole admits <see langword="null"/>.</param>
/// <param name="IsRequired">Whether the designer demands a value.</param>
/// <param name="Default">The value a new step begins with.</param>
/// <param name="Options">The choices of a select.</param>
/// <param name="Faults">What is wrong with the member itself.</param>
internal sealed record PropertyModel(
    string Member,
    string Key,
    bool IsReturn,
    int Level,
    string? HiddenOwner,
    string? Name,
    string? Description,
    EquatableArray<TextModel> Texts,
    ValueModel Value,
    string? Type,
    string? WrittenType,
    string? Slot,
    bool IsNullable,
    bool IsRequired,
    DefaultModel? Default,
    EquatableArray<OptionModel> Options,
    MemberFaults Faults)
{
    /// <summary>Whether the options are those of each portal.</summary>
    public bool HasPortalOptions =>
        Value.Kind == ValueKind.String && !string.IsNullOrEmpty(Slot) && Type is not null && PropertyTypes.Same(Type, PropertyTypes.Select);

    /// <summary>The options that are written: of equal keys the first.</summary>
    public List<OptionModel> WrittenOptions
    {
        get
        {
            HashSet<string> keys = new(StringComparer.Ordinal);
            return [.. Options.Where(option => keys.Add(option.Key))];
        }
    }

    /// <summary>The text that is read if no value comes; <see langword="null"/> if the type has an answer of its own, or the text is not known.</summary>
    public string? TextIfAbsent => this is { Value: { IsMultiple: false, IsNullable: false }, Default: { } value } ? value.Constant : null;

    /// <summary>Whether generated code can read it; else the analyzer says why not.</summary>
    public bool CanBeRead => (Faults & (MemberFaults.Static | MemberFaults.Indexer | MemberFaults.NoGetter | MemberFaults.Hidden | MemberFaults.Explicit)) == MemberFaults.None;

    /// <summary>Whether generated code can set it; else the analyzer says why not.</summary>
    public bool CanBeSet =>
        (Faults & (MemberFaults.Static | MemberFaults.Indexer | MemberFaults.Ref | MemberFaults.NoSetter | MemberFaults.Hidden | MemberFaults.Explicit)) == MemberFaults.None;
}
