namespace Bizproc;

/// <summary>
/// An amount of money, as fields of the portal keep it: <c>1500.50|USD</c>. On the portal a property of this type is a <c>string</c>, into which
/// a designer may put such a field. For a CRM document type the property may also be declared with <c>Type = "UF:money"</c>.
/// </summary>
/// <param name="Amount">The amount.</param>
/// <param name="Currency">The code of the currency, such as <c>USD</c>; empty if the portal gave an amount alone.</param>
public readonly record struct PortalMoney(decimal Amount, string Currency)
{
    // A value that was never set must equal one that was set to an empty text.
    private readonly string? _currency = string.IsNullOrEmpty(Currency) ? null : Currency;

    /// <summary>The code of the currency, such as <c>USD</c>; empty if the portal gave an amount alone.</summary>
    public string Currency
    {
        get => _currency ?? "";
        init => _currency = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Writes the amount as the portal does, such as <c>1500.50|USD</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Amount}{(_currency is null ? "" : "|")}{_currency}");
}
