namespace Bizproc.Emulator.Values;

/// <summary>Estimates the memory of values, so that the emulator can limit what it keeps.</summary>
internal static class ValueSize
{
    private const int Single = 24;
    private const int Text = 56;
    private const int Collection = 200;
    private const int Member = 100;

    /// <summary>Estimates the memory of a value, in bytes.</summary>
    public static long Measure(PhpValue value) => value switch
    {
        PhpArray array => Collection + array.Sum(static member => Member + MeasureText(member.Key) + Measure(member.Value)),
        PhpString text => MeasureText(text.Value),
        _ => Single,
    };

    /// <summary>Estimates the memory of a text, in bytes.</summary>
    public static long MeasureText(string? text) => text is null ? 0 : Text + sizeof(char) * (long)text.Length;
}
