using System.ComponentModel;

namespace Bizproc.CompilerServices;

/// <summary>For generated code: reads and writes values of one C# type in calls and answers.</summary>
/// <typeparam name="T">The C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPortalValue<T>
    where T : struct
{
    /// <summary>The expected value, for an error message, such as <c>a whole number</c>.</summary>
    static abstract string Expected { get; }

    /// <summary>Describes the expected values for a text that does not fit; <see langword="null"/> if <see cref="Expected"/> is enough.</summary>
    static virtual string? Explain(ReadOnlySpan<byte> text) => null;

    /// <summary>Reads a text that is not empty.</summary>
    static abstract bool TryRead(ReadOnlySpan<byte> text, PortalFormats formats, out T value);

    /// <summary>Writes a value as the designer of the portal would, into at least <see cref="MaxLength"/> bytes.</summary>
    /// <returns>The number of bytes written. They are ASCII and need no escaping in JSON.</returns>
    static abstract int Write(T value, PortalFormats formats, Span<byte> target);

    /// <summary>The maximum length of a value of any of these types, in bytes.</summary>
    internal const int MaxLength = 64;
}
