namespace Bizproc;

/// <summary>A key that an input or return property had before it was renamed. Workflows that were saved with this key keep working.</summary>
/// <remarks>
/// <para>
/// A portal sends only what is declared, so a former key stays declared. An input is read from its former key if it has no value under its own; the
/// designer shows both, because a portal cannot hide one. A result is returned under both keys, for steps that refer to it.
/// </para>
/// <para>
/// A former key is optional in the designer, even if the property is required. The property itself must have no default: a saved step would get it
/// instead of the value under the former key.
/// </para>
/// </remarks>
/// <param name="key">The former key, exactly as it was: an ASCII letter, then letters, digits and <c>_</c>. No other property may have it.</param>
/// <example>
/// <code>
/// [BizprocProperty("total", Name = "Total")]
/// [BizprocFormerKey("sum")]
/// public required decimal Total { get; init; }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class BizprocFormerKeyAttribute(string key) : Attribute
{
    /// <summary>The former key.</summary>
    public string Key { get; } = key;

    /// <summary>The name that the designer shows in every language. Default: the name of the property, with the key, such as <c>Total (sum)</c>.</summary>
    public string? Name { get; set; }
}
