namespace Bizproc;

/// <summary>A value of a call that does not fit its property, or one that is required and did not come.</summary>
/// <param name="Key">The property's key; behind it the index that the portal gave the value, where it has several: <c>files[2]</c>.</param>
/// <param name="Text">What came, cut off where it is long; empty if nothing came.</param>
/// <param name="Expected">What was expected, such as <c>a whole number from 0 to 255</c>.</param>
public sealed record BindingError(string Key, string Text, string Expected)
{
    private const string AnyValue = "a value";

    /// <summary>True if nothing came for a property that is required.</summary>
    public bool IsMissing { get; private init; }

    /// <summary>Such as <c>amount: 'ten' is not a number</c>, or <c>amount: nothing came, and it is required</c>.</summary>
    public override string ToString() => IsMissing ? $"{Key}: nothing came, and it is required" : $"{Key}: '{Text}' is not {Expected}";

    /// <summary>Nothing came for a required property.</summary>
    internal static BindingError Missing(string key) => new(key, "", AnyValue) { IsMissing = true };
}
