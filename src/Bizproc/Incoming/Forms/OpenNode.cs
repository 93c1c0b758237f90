using System.Runtime.InteropServices;

namespace Bizproc;

/// <summary>A node while the form is read.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct OpenNode
{
    public FormNode Node;

    /// <summary>What its name is; see <see cref="NameKey"/>.</summary>
    public int Key;

    public int LastChild;

    /// <summary>The index that the next element without one gets, as PHP counts.</summary>
    public int NextIndex;

    /// <summary>A bit for each key below it, some of them for several: what is not marked is not there.</summary>
    public ulong Marks;

    /// <summary>Drops the value, if there is one.</summary>
    public void MakeList()
    {
        if (Node.IsList) return;

        Node.Start = 0;
        Node.Length = FormNode.List;
    }

    /// <summary>Takes a value in place of all that there is.</summary>
    public void MakeText(int start, int length)
    {
        Node.Start = start;
        Node.Length = length;
        LastChild = NextIndex = 0;
        Marks = 0;
    }
}
