using System.Collections.Immutable;
using Bizproc.Protocol;

namespace Bizproc.Generators.Model;

/// <summary>An input or return property.</summary>
/// <param name="Member">The member's name.</param>
/// <param name="Key">The key on the portal.</param>
/// <param name="IsReturn">True for a return property.</param>
/// <param name="Level">The distance to the class that declares it: 0 for the action class itself, 1 for its base.</param>
/// <param name="HiddenOwner">The name in code of the class that declares it, if a derived class hides it.</param>
/// <param name="Name">The name for all languages.</param>
/// <param name="Description">The description for all languages.</param>
/// <param name="Texts">Name and description in other languages.</param>
/// <param name="Value">The kind of value that the C# type holds.</param>
/// <param name="Type">The portal's type, or <see langword="null"/> if there is none for the C# type.</param>
/// <param name="WrittenType">The portal's type as written, if it is written.</param>
/// <param name="Slot">The name under which the deployment provides the options of each portal.</param>
/// <param name="IsNullable">True if the C# type as a whole allows <see langword="null"/>.</param>
/// <param name="IsRequired">True if the designer demands a value.</param>
/// <param name="Default">The value with which a new step begins.</param>
/// <param name="Options">The options of a select.</param>
/// <param name="FormerKeys">The keys that it had before it was renamed.</param>
/// <param name="Faults">The faults of the member itself.</param>
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
    EquatableArray<FormerKeyModel> FormerKeys,
    MemberFaults Faults)
{
    /// <summary>True if each portal has its own options.</summary>
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

    /// <summary>The same property under a former key, as it is declared on the portal: the designer does not demand a value for it.</summary>
    public PropertyModel Under(FormerKeyModel former) => this with
    {
        Key = former.Key!,
        Name = former.Name ?? NameWith(Name, former),
        Texts = former.Name is null ? Texts.Select(text => text with { Name = NameWith(text.Name, former) }).ToImmutableArray() : default(EquatableArray<TextModel>),
        IsRequired = false,
        Default = null,
        FormerKeys = default,
    };

    private static string? NameWith(string? name, FormerKeyModel former) => string.IsNullOrEmpty(name) ? name : $"{name} ({former.Key})";

    /// <summary>
    /// The text to read if the call has no value; <see langword="null"/> if the type itself can express that (a collection, a nullable) or the text
    /// is not known at compile time.
    /// </summary>
    public string? TextIfAbsent => this is { Value: { IsMultiple: false, IsNullable: false }, Default: { } value } ? value.Constant : null;

    /// <summary>True if generated code can read it; otherwise the analyzer reports the reason.</summary>
    public bool CanBeRead => (Faults & (MemberFaults.NoGetter | Unusable | Unreachable)) == MemberFaults.None;

    /// <summary>True if generated code can set it; otherwise the analyzer reports the reason.</summary>
    public bool CanBeSet => HasSetter && (Faults & Unreachable) == MemberFaults.None;

    /// <summary>True if an object initializer can mention it.</summary>
    public bool HasSetter => (Faults & (MemberFaults.NoSetter | MemberFaults.Ref | Unusable)) == MemberFaults.None;

    private const MemberFaults Unusable = MemberFaults.Static | MemberFaults.Indexer | MemberFaults.Hidden | MemberFaults.Explicit;
    private const MemberFaults Unreachable = MemberFaults.UnreachableType | MemberFaults.UnreachableOwner;
}
