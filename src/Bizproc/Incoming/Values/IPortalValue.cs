using System.ComponentModel;

namespace Bizproc;

/// <summary>For generated code: how a value of one C# type stands in a call, and in an answer (portal: 10.3, 11.2).</summary>
/// <typeparam name="T">The C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPortalValue<T>
    where T : struct
{
    /// <summary>What is expected, for an error: <c>a whole number</c>.</summary>
    static abstract string Expected { get; }

    /// <summary>
    /// Gives the words that tell which values are expected in place of a text that does not fit; <see langword="null"/> if
    /// <see cref="Expected"/> is enough.
    /// </summary>
    static virtual string? Explain(ReadOnlySpan<byte> text) => null;

    /// <summary>Reads a text that is not empty.</summary>
    static abstract bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value);

    /// <summary>Writes a value as the portal's designer would give it, into at least <see cref="MaxLength"/> bytes.</summary>
    /// <returns>How many bytes were written: ASCII that stands in JSON as it is.</returns>
    static abstract int Write(T value, PortalFormats formats, Span<byte> target);

    /// <summary>What no value of any of these types is longer than.</summary>
    internal const int MaxLength = 64;
}
