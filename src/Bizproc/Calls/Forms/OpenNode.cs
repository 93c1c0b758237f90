using System.Runtime.InteropServices;

namespace Bizproc;

/// <summary>A node while the form is read; see <see cref="FormNode"/>.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct OpenNode
{
    public int NameStart;
    public int NameLength;

    /// <summary>What its name is; see <see cref="NameKey"/>.</summary>
    public int Key;

    public bool IsList;
    public int ValueStart;
    public int ValueLength;
    public int FirstChild;
    public int LastChild;
    public int Next;

    /// <summary>The index that the next element without one gets, as PHP counts.</summary>
    public int NextIndex;

    /// <summary>A bit for each key below it, some of them for several: what is not marked is not there.</summary>
    public ulong Marks;

    public readonly FormNode Closed => new(NameLength == 0 ? Key : NameStart, NameLength, IsList ? FirstChild : ValueStart, IsList ? FormNode.List : ValueLength, Next);
}
