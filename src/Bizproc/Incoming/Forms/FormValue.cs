using System.Globalization;
using System.Text;

namespace Bizproc.Incoming.Forms;

/// <summary>The entry of a form under a name: a text, a list of entries, or nothing.</summary>
internal readonly struct FormValue
{
    private readonly FormTree? _tree;
    private readonly int _index;

    private FormValue(FormTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>Gets the entry of the whole form.</summary>
    public static FormValue FromTree(FormTree form) => new(form, index: 0);

    /// <summary>True if there is an entry.</summary>
    public bool Exists => _tree is not null;

    /// <summary>True if the entry is a list.</summary>
    public bool IsList => _tree is not null && _tree[_index].IsList;

    /// <summary>The text; empty for a list or a missing entry.</summary>
    public ReadOnlySpan<byte> Text => _tree is null ? default : _tree.GetText(_tree[_index]);

    /// <summary>Gets the text. A text that must be decoded is written into the buffer if the buffer is long enough.</summary>
    public ReadOnlySpan<byte> ReadText(Span<byte> buffer) => _tree is null ? default : _tree.GetText(_tree[_index], buffer);

    /// <summary>The name of the entry.</summary>
    public ReadOnlySpan<byte> Name => _tree is null ? default : _tree.GetName(_tree[_index]);

    /// <summary>The name for messages: the name, or the index of an element without a name.</summary>
    public string Key => _tree is not null && Name.IsEmpty ? _tree[_index].NameStart.ToString(CultureInfo.InvariantCulture) : Encoding.UTF8.GetString(Name);

    /// <summary>The first entry of the list; <see cref="Next"/> leads to the others.</summary>
    public FormValue First => IsList ? At(_tree![_index].Start) : default;

    /// <summary>The next sibling.</summary>
    public FormValue Next => _tree is null ? default : At(_tree[_index].Next);

    /// <summary>Gets the entry of the list with this name. Names are case-sensitive, as on the portal.</summary>
    public FormValue this[ReadOnlySpan<byte> name] => _tree is null ? default : At(_tree.Find(_index, name));

    /// <inheritdoc cref="this[ReadOnlySpan{byte}]"/>
    public FormValue this[string name]
    {
        get
        {
            const int UsualLength = 128;
            Span<byte> buffer = stackalloc byte[UsualLength];
            return this[Encoding.UTF8.TryGetBytes(name, buffer, out int length) ? buffer[..length] : Encoding.UTF8.GetBytes(name)];
        }
    }

    /// <summary>Finds the first text at any depth. The portal does the same if it needs one value but gets a list (portal: 10.2).</summary>
    public FormValue FindFirstText()
    {
        var value = this;
        while (value.IsList) value = value.First;
        return value;
    }

    /// <summary>Gets the text as a string. Invalid UTF-8 becomes the replacement character.</summary>
    public override string ToString()
    {
        const int UsualLength = 512;
        return Encoding.UTF8.GetString(ReadText(stackalloc byte[UsualLength]));
    }


    private FormValue At(int index) => index == 0 ? default : new FormValue(_tree!, index);
}
