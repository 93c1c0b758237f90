using System.ComponentModel;

namespace Bizproc;

/// <summary>For generated code: copies the pieces of a request into one span, one behind the other.</summary>
/// <param name="destination">Where to write.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ActionWriter(Span<byte> destination)
{
    private readonly Span<byte> _destination = destination;

    /// <summary>How many bytes were written.</summary>
    public int Position { get; private set; }

    /// <summary>Copies one piece.</summary>
    /// <param name="piece">UTF-8 text of the request.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void Write(scoped ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(_destination[Position..]);
        Position += piece.Length;
    }

    /// <summary>Ends an object: every member is written with a comma behind it, and the last one's becomes the brace.</summary>
    internal readonly void Close() => _destination[Position - 1] = (byte)'}';
}
