namespace Bizproc;

/// <summary>A value of a call that does not fit its property, or a required value that did not come.</summary>
/// <param name="Key">The property's key; behind it the index that the portal gave the value, where it has several: <c>files[2]</c>.</param>
/// <param name="Text">The text that came, cut off if it is long; empty if nothing came.</param>
/// <param name="Expected">What was expected, such as <c>a whole number from 0 to 255</c>.</param>
public sealed record BindingError(string Key, string Text, string Expected)
{
    private const string AnyValue = "a value";

    /// <summary>True if nothing came for a required property.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>Gives the error as one line, such as <c>amount: 'ten' is not a number</c>, or <c>amount: nothing came, and it is required</c>.</summary>
    public override string ToString() => IsMissing ? $"{Key}: nothing came, and it is required" : $"{Key}: '{Text}' is not {Expected}";

    /// <summary>Creates the error for a required property without a value.</summary>
    internal static BindingError Missing(string key) => new(key, "", AnyValue) { IsMissing = true };
}
