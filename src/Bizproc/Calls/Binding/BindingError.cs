namespace Bizproc;

/// <summary>A value of a call that does not fit its property.</summary>
/// <param name="Key">The property's key; behind it the index that the portal gave the value, where it has several: <c>files[2]</c>.</param>
/// <param name="Text">What came, cut off where it is long.</param>
/// <param name="Expected">What was expected, such as <c>a whole number from 0 to 255</c>.</param>
public sealed record BindingError(string Key, string Text, string Expected)
{
    /// <summary>Such as <c>amount: 'ten' is not a number</c>.</summary>
    public override string ToString() => $"{Key}: '{Text}' is not {Expected}";
}
