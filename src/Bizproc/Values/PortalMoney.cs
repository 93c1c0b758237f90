namespace Bizproc;

/// <summary>
/// An amount of money, as fields of the portal keep it: <c>1500.50|USD</c>. On the portal a property of this type is a <c>string</c>, into which
/// a designer may put such a field; for a CRM document type it may be declared with <c>Type = "UF:money"</c>, too.
/// </summary>
/// <param name="Amount">The amount.</param>
/// <param name="Currency">The code of the currency, such as <c>USD</c>; empty where the portal gave an amount alone.</param>
public readonly record struct PortalMoney(decimal Amount, string Currency)
{
    // One that was never set shall equal one that is set to nothing.
    private readonly string? _currency = string.IsNullOrEmpty(Currency) ? null : Currency;

    /// <summary>The code of the currency, such as <c>USD</c>; empty where the portal gave an amount alone.</summary>
    public string Currency
    {
        get => _currency ?? "";
        init => _currency = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>As the portal writes it.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Amount}{(_currency is null ? "" : "|")}{_currency}");
}
