namespace Bizproc;

/// <summary>A value of a call that does not fit its property, or a missing required value.</summary>
/// <param name="Key">
/// The key of the property. For a property with several values, the index that the portal gave the value follows: <c>files[2]</c>.
/// </param>
/// <param name="Text">The text that arrived, cut if it is long; empty if no value arrived.</param>
/// <param name="Expected">The expected value, such as <c>a whole number from 0 to 255</c>.</param>
public sealed record BindingError(string Key, string Text, string Expected)
{
    private const string AnyValue = "a value";

    /// <summary>True if no value arrived for a required property.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>
    /// Returns the error as one line, such as <c>amount: 'ten' is not a number</c>, or <c>amount: the required value is missing</c>.
    /// </summary>
    public override string ToString() => IsMissing ? $"{Key}: the required value is missing" : $"{Key}: '{Text}' is not {Expected}";

    /// <summary>Creates the error for a required property without a value.</summary>
    internal static BindingError Missing(string key) => new(key, "", AnyValue) { IsMissing = true };
}
