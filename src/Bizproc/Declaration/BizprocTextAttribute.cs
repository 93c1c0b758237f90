namespace Bizproc;

/// <summary>The name and the description of an action or a property in one language.</summary>
/// <param name="language">
/// A language id of the portal. Some are not ISO codes: <c>la</c> is Spanish, <c>br</c> Portuguese, <c>ua</c> Ukrainian, <c>sc</c> and <c>tc</c>
/// are Chinese.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class BizprocTextAttribute(string language) : Attribute
{
    /// <summary>The language id of the portal.</summary>
    public string Language { get; } = language;

    /// <summary>The name in this language.</summary>
    public string? Name { get; set; }

    /// <summary>The description in this language.</summary>
    public string? Description { get; set; }
}
