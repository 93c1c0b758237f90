using System.Globalization;
using System.Text;

namespace Bizproc;

/// <summary>What stands in a form under a name: a text, or names below it; or nothing.</summary>
internal readonly struct FormValue
{
    private readonly FormTree? _tree;
    private readonly int _index;

    private FormValue(FormTree tree, int index)
    {
        _tree = tree;
        _index = index;
    }

    /// <summary>A form itself.</summary>
    public static FormValue FromTree(FormTree form) => new(form, index: 0);

    /// <summary>Whether anything stands there.</summary>
    public bool Exists => _tree is not null;

    /// <summary>Whether there are names below it.</summary>
    public bool IsList => _tree is not null && _tree[_index].IsList;

    /// <summary>The text; empty for a list and for nothing.</summary>
    public ReadOnlySpan<byte> Text => _tree is null ? default : _tree.TextOf(_tree[_index]);

    /// <summary>The same; what has to be decoded is put into a buffer, where that is long enough.</summary>
    public ReadOnlySpan<byte> TextIn(Span<byte> buffer) => _tree is null ? default : _tree.TextOf(_tree[_index], buffer);

    /// <summary>The name it stands under.</summary>
    public ReadOnlySpan<byte> Name => _tree is null ? default : _tree.NameOf(_tree[_index]);

    /// <summary>The name for people: what came without one has its index.</summary>
    public string Key => _tree is not null && Name.IsEmpty ? _tree[_index].NameStart.ToString(CultureInfo.InvariantCulture) : Encoding.UTF8.GetString(Name);

    /// <summary>The first below it, and behind that one the others.</summary>
    public FormValue First => IsList ? At(_tree![_index].Start) : default;

    /// <summary>The one behind it in the same list.</summary>
    public FormValue Next => _tree is null ? default : At(_tree[_index].Next);

    /// <summary>What stands below it under a name. Case counts, as it does for the portal.</summary>
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

    /// <summary>The first text in it, however deep: what the portal itself takes of a list where it wants one value (portal: 10.2).</summary>
    public FormValue FirstText()
    {
        var value = this;
        while (value.IsList) value = value.First;
        return value;
    }

    /// <summary>The text as a string. What is no UTF-8 becomes the replacement character.</summary>
    public override string ToString()
    {
        const int UsualLength = 512;
        return Encoding.UTF8.GetString(TextIn(stackalloc byte[UsualLength]));
    }


    private FormValue At(int index) => index == 0 ? default : new FormValue(_tree!, index);
}
