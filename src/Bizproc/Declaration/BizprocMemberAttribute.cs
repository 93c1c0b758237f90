namespace Bizproc;

/// <summary>What <see cref="BizprocPropertyAttribute"/> and <see cref="BizprocReturnPropertyAttribute"/> have in common.</summary>
public abstract class BizprocMemberAttribute : Attribute
{
    private protected BizprocMemberAttribute(string? key) => Key = key;

    /// <summary>
    /// The key on the portal: an ASCII letter, then letters, digits and <c>_</c>; unique among input and return properties even ignoring
    /// case. Left out it is the member's name in camel case (portal: 3.5, 4.4).
    /// </summary>
    public string? Key { get; }

    /// <summary>
    /// The name for everyone whose language has no <see cref="BizprocTextAttribute"/>. A name is required, here or in a
    /// <see cref="BizprocTextAttribute"/>; <c>""</c> and <c>"0"</c> count as none (portal: 3.2, 4.4).
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The description for everyone whose language has no <see cref="BizprocTextAttribute"/> (portal: 4.4).</summary>
    public string? Description { get; set; }

    /// <summary>
    /// The portal's type, if not the one that follows from the C# type: a constant of <see cref="PropertyType"/>, or any other type of the
    /// portal for a <see cref="string"/>, such as <c>"UF:address"</c> (portal: 4.4).
    /// </summary>
    public string? Type { get; set; }

    /// <summary>
    /// For a <see cref="string"/> with <c>Type = PropertyType.Select</c>: the name under which <see cref="IPortalValues"/> gives the options,
    /// where each portal has its own.
    /// </summary>
    public string? Slot { get; set; }

    /// <summary>Whether the designer demands a value, as <see langword="required"/> on the member does (portal: 4.4).</summary>
    public bool Required { get; set; }

    /// <summary>
    /// The value that a new step begins with: a constant of the member's type, an enum member, an array of them for a multiple property,
    /// or text that the designer understands, such as <c>"{=Document:TITLE}"</c> for any type or <c>"Author;"</c> for a user.
    /// <see langword="null"/> and <c>""</c> mean none (portal: 4.4).
    /// </summary>
    public object? Default { get; set; }
}
