namespace Bizproc;

/// <summary>Gives an enum member its own key and title as an option of a select property.</summary>
/// <param name="key">
/// The text that the portal stores and sends. It must be unique in the enum and not empty. Without the attribute the key is the name of the enum
/// member.
/// </param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class BizprocOptionAttribute(string key) : Attribute
{
    /// <summary>The text that the portal stores and sends.</summary>
    public string Key { get; } = key;

    /// <summary>The title that the designer shows. Default: the key.</summary>
    public string? Name { get; set; }
}
