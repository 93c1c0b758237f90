using Bizproc.Protocol;

namespace Bizproc.Generators.Model;

/// <summary>A default as the portal gets it.</summary>
/// <param name="IsList">True if an array was written.</param>
/// <param name="Values">The values; exactly one if it is not a list.</param>
internal sealed record DefaultModel(bool IsList, EquatableArray<DefaultValue> Values)
{
    /// <summary>The text of the default, unless it is something that the portal works out, or that no portal could hold.</summary>
    public string? Constant =>
        !IsList && Values is [{ Kind: not (DefaultKind.Other or DefaultKind.Unusable), Text: var text }] && !WorkflowText.IsExpression(text)
            ? text
            : null;
}

/// <summary>One value of a default.</summary>
/// <param name="Kind">The kind of constant.</param>
/// <param name="Text">The text that the portal stores.</param>
internal sealed record DefaultValue(DefaultKind Kind, string Text);

/// <summary>The kind of constant that was written as a default.</summary>
internal enum DefaultKind
{
    Text,
    Flag,
    Integer,
    Fraction,

    /// <summary>A member of the property's own enum.</summary>
    Option,

    /// <summary>Any other constant, such as a member of another enum or a combination of members.</summary>
    Other,

    /// <summary>A constant that no portal can store: a type, or an array in an array.</summary>
    Unusable,
}
