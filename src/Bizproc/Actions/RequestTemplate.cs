using System.Numerics;

namespace Bizproc;

/// <summary>
/// The request of one action: its text as it goes out in a full update, and the holes in it. All members stand one after the other, so that a
/// full update is copied from hole to hole.
/// </summary>
/// <param name="text">The code, <c>"FIELDS":{</c>, and every member with the comma after it.</param>
/// <param name="headLength">The number of bytes with which every request begins: <c>{"CODE":"...",</c>.</param>
/// <param name="starts">The position of each member in the text, and the end of the text.</param>
/// <param name="holes">The holes, ordered by position.</param>
internal sealed class RequestTemplate(byte[] text, int headLength, int[] starts, TemplateHole[] holes)
{
    /// <summary>Gets <c>{"CODE":"...",</c>.</summary>
    public ReadOnlySpan<byte> Head => text.AsSpan(0, headLength);

    /// <summary>Gets all that stands before the members of an update.</summary>
    public ReadOnlySpan<byte> UpdateHead => text.AsSpan(0, starts[0]);

    /// <summary>Tells if a member has a part that only a portal knows.</summary>
    public bool HasHole(ActionFields field)
    {
        int i = BitOperations.Log2((uint)field);
        foreach (var hole in holes)
        {
            if (hole.Position >= starts[i] && hole.Position < starts[i + 1]) return true;
        }

        return false;
    }

    /// <summary>Measures the chosen members, each with the comma after it.</summary>
    public int Measure(ActionFields fields, ActionValues values, string code)
    {
        int length = 0;
        for (var (start, end) = NextRun(0, fields); start < end; (start, end) = NextRun(end, fields))
        {
            length += starts[end] - starts[start];
            foreach (var hole in holes)
            {
                if (hole.Position >= starts[start] && hole.Position < starts[end]) length += hole.ValueIn(values, code).Length;
            }
        }

        return length;
    }

    /// <summary>Writes the chosen members, each with the comma after it.</summary>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int Write(Span<byte> destination, ActionFields fields, ActionValues values, string code)
    {
        int written = 0;
        for (var (start, end) = NextRun(0, fields); start < end; (start, end) = NextRun(end, fields))
        {
            written += WriteRange(destination[written..], starts[start], starts[end], values, code);
        }

        return written;
    }

    /// <summary>Writes an update of all members but the last comma, which becomes a brace.</summary>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int WriteAll(Span<byte> destination, ActionValues values, string code) => WriteRange(destination, 0, text.Length, values, code);

    /// <summary>Finds the next members that are chosen and stand side by side.</summary>
    private static (int Start, int End) NextRun(int from, ActionFields fields)
    {
        uint rest = (uint)fields >> from;
        if (rest == 0) return (from, from);

        int start = from + BitOperations.TrailingZeroCount(rest);
        return (start, start + BitOperations.TrailingZeroCount(~((uint)fields >> start)));
    }

    private int WriteRange(Span<byte> destination, int from, int to, ActionValues values, string code)
    {
        int written = 0;
        foreach (var hole in holes)
        {
            if (hole.Position < from || hole.Position >= to) continue;

            written += Copy(text.AsSpan(from, hole.Position - from), destination[written..]);
            written += Copy(hole.ValueIn(values, code), destination[written..]);
            from = hole.Position;
        }

        return written + Copy(text.AsSpan(from, to - from), destination[written..]);
    }

    private static int Copy(ReadOnlySpan<byte> piece, Span<byte> destination)
    {
        piece.CopyTo(destination);
        return piece.Length;
    }
}
