namespace Bizproc;

/// <summary>Name and description of an action or a property in one language (portal: 3.4).</summary>
/// <param name="language">
/// A language id of the portal, which is not always ISO's: <c>la</c> is Spanish, <c>br</c> Portuguese, <c>ua</c> Ukrainian, <c>sc</c> and
/// <c>tc</c> Chinese.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class BizprocTextAttribute(string language) : Attribute
{
    /// <summary>A language id of the portal (portal: 3.4).</summary>
    public string Language { get; } = language;

    /// <summary>The name in this language.</summary>
    public string? Name { get; set; }

    /// <summary>The description in this language.</summary>
    public string? Description { get; set; }
}
