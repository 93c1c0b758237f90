namespace Bizproc;

/// <summary>The settings that <see cref="BizprocPropertyAttribute"/> and <see cref="BizprocReturnPropertyAttribute"/> share.</summary>
public abstract class BizprocMemberAttribute : Attribute
{
    private protected BizprocMemberAttribute(string? key) => Key = key;

    /// <summary>The key of the property on the portal. Default: the name of the member in camel case.</summary>
    /// <remarks>
    /// An ASCII letter, then letters, digits and <c>_</c>. The key must be unique among all input and return properties, regardless of case.
    /// </remarks>
    public string? Key { get; }

    /// <summary>The name that users see if there is no <see cref="BizprocTextAttribute"/> for their language.</summary>
    /// <remarks>
    /// Every property needs a name, here or in a <see cref="BizprocTextAttribute"/>. The portal treats <c>""</c> and <c>"0"</c> as no name.
    /// </remarks>
    public string? Name { get; set; }

    /// <summary>The description that users see if there is no <see cref="BizprocTextAttribute"/> for their language.</summary>
    public string? Description { get; set; }

    /// <summary>The type of the property on the portal. Default: the type that fits the C# type.</summary>
    /// <remarks>
    /// A constant of <see cref="PropertyType"/>. A <see cref="string"/> may have any other type of the portal, such as <c>"UF:address"</c>.
    /// </remarks>
    public string? Type { get; set; }

    /// <summary>
    /// The name of a slot for the options of a <see cref="string"/> with <c>Type = PropertyType.Select</c>. At run time each portal has its own
    /// options, from <see cref="IPortalValues"/>.
    /// </summary>
    public string? Slot { get; set; }

    /// <summary>
    /// True if the designer must enter a value. The C# keyword <see langword="required"/> on the member has the same effect. Default: false.
    /// </summary>
    public bool Required { get; set; }

    /// <summary>The initial value in a new step. Default: no value.</summary>
    /// <remarks>
    /// A constant of the member's type, an enum member, an array of them for a multiple property, or a text that the designer understands, such as
    /// <c>"{=Document:TITLE}"</c> for any type or <c>"Author;"</c> for a user. <see langword="null"/> and <c>""</c> mean no value.
    /// </remarks>
    public object? Default { get; set; }
}
