using System.Globalization;
using System.Numerics;
using System.Text;

namespace Bizproc.Actions;

/// <summary>
/// The request of one action: the text of a full update, and the holes in it. The members are adjacent, so a full update is copied from hole to
/// hole.
/// </summary>
/// <param name="text">The code, <c>"FIELDS":{</c>, and every member with a trailing comma.</param>
/// <param name="headLength">The length in bytes of the start of every request: <c>{"CODE":"...",</c>.</param>
/// <param name="starts">The position of each member in the text, and the end of the text.</param>
/// <param name="holes">The holes, ordered by position.</param>
internal sealed class RequestTemplate(byte[] text, int headLength, int[] starts, TemplateHole[] holes)
{
    /// <summary>Gets <c>{"CODE":"...",</c>.</summary>
    public ReadOnlySpan<byte> Head => text.AsSpan(0, headLength);

    /// <summary>Gets the bytes before the members of an update.</summary>
    public ReadOnlySpan<byte> UpdateHead => text.AsSpan(0, starts[0]);

    /// <summary>Gets the names of the slots.</summary>
    public IEnumerable<string> Slots => holes.Where(static hole => hole.Kind == HoleKind.Slot).Select(static hole => hole.Name);

    /// <summary>True if a member depends on the portal.</summary>
    public bool HasHole(ActionFields field)
    {
        int i = BitOperations.Log2((uint)field);
        foreach (var hole in holes)
        {
            if (hole.Position >= starts[i] && hole.Position < starts[i + 1]) return true;
        }

        return false;
    }

    /// <summary>Returns the text and its holes: equal for two templates that send the same to a portal with the same values.</summary>
    public string Describe()
    {
        var description = new StringBuilder(Encoding.UTF8.GetString(text));
        foreach (var hole in holes) description.Append(CultureInfo.InvariantCulture, $"\n{hole.Position} {hole.Kind} {hole.Name}");
        return description.ToString();
    }

    /// <summary>Gets the length of the chosen members, each with a trailing comma.</summary>
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

    /// <summary>Writes the chosen members, each with a trailing comma.</summary>
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

    /// <summary>Writes an update of all members. The caller replaces the last comma by a brace.</summary>
    /// <returns>The number of bytes written.</returns>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public int WriteAll(Span<byte> destination, ActionValues values, string code) => WriteRange(destination, 0, text.Length, values, code);

    /// <summary>Finds the next run of adjacent chosen members.</summary>
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
