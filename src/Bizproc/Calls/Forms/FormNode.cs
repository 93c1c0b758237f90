using System.Runtime.InteropServices;

namespace Bizproc;

/// <summary>A name in a form, with a value or with names below it. Numbers point into the form's text and among its nodes; node 0 is the form itself.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct FormNode
{
    /// <summary>What <see cref="Index"/> is for a name that is no index.</summary>
    public const int NoIndex = -1;

    public int NameStart;
    public int NameLength;

    /// <summary>The name as the index that it is; what came without one has no other name.</summary>
    public int Index;

    /// <summary>Where the value begins, or -1 for a name that has others below it.</summary>
    public int ValueStart;
    public int ValueLength;

    public int FirstChild;
    public int LastChild;
    public int Next;

    /// <summary>The index that the next element without one gets, as PHP counts.</summary>
    public int NextIndex;

    public readonly bool IsList => ValueStart < 0;

    /// <summary>Drops the value, if there is one.</summary>
    public void MakeList()
    {
        if (IsList) return;

        ValueStart = -1;
        ValueLength = 0;
    }
}
