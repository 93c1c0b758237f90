using System.Collections;
using System.Globalization;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Values;

/// <summary>
/// PHP's only collection, which is list and map at once: an empty object equals an empty list (portal: 18 #5). It is filled while a request is read
/// or an answer is built, and does not change after that.
/// </summary>
/// <remarks>In PHP the keys <c>5</c> and <c>"5"</c> are the same key, so a text is enough for both.</remarks>
internal sealed class PhpArray : PhpValue, IEnumerable<KeyValuePair<string, PhpValue>>
{
    private readonly OrderedDictionary<string, PhpValue> _items = new(StringComparer.Ordinal);
    private long _nextIndex;

    public int Count => _items.Count;

    public override bool IsEmpty => Count == 0;

    /// <summary>True if the keys are 0, 1, 2, ... in this order, so that JSON shows a list.</summary>
    public bool IsList => _nextIndex == Count && _items.Keys.Select(static (key, index) => FormatIndex(index) == key).All(static same => same);

    public override int SerializedLength =>
        SerializedSize.MeasureArray(Count, _items.Sum(static item => SerializedSize.MeasureKey(item.Key) + item.Value.SerializedLength));

    /// <summary>Gets or sets a member; <see cref="PhpNull"/> if it is missing. A key that is set again keeps its first place.</summary>
    public PhpValue this[string key]
    {
        get => _items.TryGetValue(key, out var value) ? value : PhpNull.Value;
        set
        {
            _items[key] = value;
            if (PhpText.IsIntegerKey(key)) _nextIndex = Math.Max(_nextIndex, long.Parse(key, CultureInfo.InvariantCulture) + 1);
        }
    }

    /// <summary>True if the member exists, even if it is <c>null</c>.</summary>
    public bool Contains(string key) => _items.ContainsKey(key);

    /// <summary>Adds a value under the next number after the highest one.</summary>
    public void Add(PhpValue value) => this[FormatIndex(_nextIndex)] = value;

    public void Add(string key, PhpValue value) => this[key] = value;

    public void Remove(string key) => _items.Remove(key);

    public override long ToInteger() => Count == 0 ? 0 : 1;

    public override string ToText() => "Array";

    public IEnumerator<KeyValuePair<string, PhpValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string FormatIndex(long index) => index.ToString(CultureInfo.InvariantCulture);
}
