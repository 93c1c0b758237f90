using System.Buffers;
using System.Buffers.Text;
using Bizproc.Portal.Transport;

namespace Bizproc.Portal.Batches;

/// <summary>
/// Builds the encoded name of a form field while the JSON is read, such as <c>FIELDS[PROPERTIES][p]</c>: one part for each level.
/// </summary>
internal sealed class FormFieldName : IDisposable
{
    public const int MaxDepth = 64;

    private const int NoList = -1;

    private readonly PooledBuffer _text = new(256);
    private readonly int[] _lengths = new int[MaxDepth];
    private readonly int[] _indexes = new int[MaxDepth];
    private int _depth;

    /// <summary>The current name.</summary>
    public ReadOnlySpan<byte> Text => _text.Written;

    /// <summary>Enters an object or a list.</summary>
    public void Open(bool isList)
    {
        _lengths[_depth] = _text.Length;
        _indexes[_depth] = isList ? 0 : NoList;
        _depth++;
        if (isList) SetIndex();
    }

    /// <summary>Leaves the level. In a list, the next value is the next element.</summary>
    public void Close()
    {
        _depth--;
        _text.Truncate(_lengths[_depth]);
        Next();
    }

    /// <summary>Sets the name of the current member of an object.</summary>
    public void Set(ReadOnlySpan<byte> key)
    {
        Reset();
        bool isTop = _depth == 1;
        if (!isTop) _text.Write("["u8);
        PercentEncoding.Write(_text, key);
        if (!isTop) _text.Write("]"u8);
    }

    /// <summary>Moves to the next element of a list.</summary>
    public void Next()
    {
        if (_depth == 0 || _indexes[_depth - 1] == NoList) return;

        _indexes[_depth - 1]++;
        SetIndex();
    }

    public void Dispose() => _text.Dispose();

    private void Reset() => _text.Truncate(_lengths[_depth - 1]);

    private void SetIndex()
    {
        Reset();
        _text.Write("["u8);
        Utf8Formatter.TryFormat(_indexes[_depth - 1], _text.GetSpan(11), out int written);
        _text.Advance(written);
        _text.Write("]"u8);
    }
}
