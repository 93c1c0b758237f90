namespace Bizproc;

/// <summary>An amount of money, in the form of the portal's fields: <c>1500.50|USD</c>.</summary>
/// <remarks>
/// On the portal, a property of this type is a <c>string</c>, into which a designer can insert such a field. For a CRM document type the property
/// may also have <c>Type = "UF:money"</c>.
/// </remarks>
/// <param name="Amount">The amount.</param>
/// <param name="Currency">The code of the currency, such as <c>USD</c>; empty if the portal sent only an amount.</param>
public readonly record struct PortalMoney(decimal Amount, string Currency)
{
    // A default value must equal a value with an empty currency.
    private readonly string? _currency = string.IsNullOrEmpty(Currency) ? null : Currency;

    /// <summary>The code of the currency, such as <c>USD</c>; empty if the portal sent only an amount.</summary>
    public string Currency
    {
        get => _currency ?? "";
        init => _currency = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Returns the amount as the portal writes it, such as <c>1500.50|USD</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Amount}{(_currency is null ? "" : "|")}{_currency}");
}
