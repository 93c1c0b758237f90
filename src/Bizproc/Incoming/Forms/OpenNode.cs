using System.Runtime.InteropServices;

namespace Bizproc.Incoming.Forms;

/// <summary>A node while the form is being read.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct OpenNode
{
    public FormNode Node;

    /// <summary>The number of its name; see <see cref="NameKey"/>.</summary>
    public int Key;

    public int LastChild;

    /// <summary>The index of the next element without a name, as PHP counts.</summary>
    public int NextIndex;

    /// <summary>A set of bits for the keys below the node; several keys may share a bit. A key whose bit is not set does not exist.</summary>
    public ulong Marks;

    /// <summary>Makes the node an empty list and drops its value.</summary>
    public void MakeList()
    {
        if (Node.IsList) return;

        Node.Start = 0;
        Node.Length = FormNode.List;
    }

    /// <summary>Makes the node a text and replaces everything that it had.</summary>
    public void MakeText(int start, int length)
    {
        Node.Start = start;
        Node.Length = length;
        LastChild = NextIndex = 0;
        Marks = 0;
    }
}
