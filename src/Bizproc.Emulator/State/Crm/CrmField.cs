namespace Bizproc.Emulator.State.Crm;

/// <summary>A field of a kind of CRM item (portal: 21).</summary>
/// <param name="Name">The name in the older methods, such as <c>DATE_CREATE</c>.</param>
/// <param name="ItemName">The name in the universal methods, such as <c>createdTime</c>.</param>
/// <param name="Type">The portal's type.</param>
/// <param name="Flags">The letters of its properties in the list of fields.</param>
internal sealed record CrmField(string Name, string ItemName, string Type, string Flags = "")
{
    public bool IsReadOnly => Flags.Contains('R', StringComparison.Ordinal);

    public bool IsImmutable => Flags.Contains('I', StringComparison.Ordinal);

    public bool IsMultiple => Flags.Contains('M', StringComparison.Ordinal);

    public bool IsRequired => Flags.Contains('Q', StringComparison.Ordinal);

    /// <summary>True for a field that somebody added to the portal. The emulator accepts every name of such a field.</summary>
    public bool IsCustom => CrmFieldName.IsCustom(Name);

    public bool IsInteger => Type is "integer" or "user" or "crm_company" or "crm_contact" or "crm_lead" or "crm_quote" or "crm_category";

    public bool IsNumber => Type == "double";

    public bool IsSwitch => Type is "char" or "boolean";
}
