namespace Bizproc;

/// <summary>Makes an enum member a choice of a select property with a key and a title of its own (portal: 4.4).</summary>
/// <param name="key">What the portal stores and sends; unique in the enum and not empty. Without the attribute it is the member's name.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class BizprocOptionAttribute(string key) : Attribute
{
    /// <summary>What the portal stores and sends.</summary>
    public string Key { get; } = key;

    /// <summary>What the designer shows; left out, the key.</summary>
    public string? Name { get; set; }
}
