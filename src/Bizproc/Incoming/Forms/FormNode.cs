using System.Runtime.InteropServices;

namespace Bizproc.Incoming.Forms;

/// <summary>
/// A name in a form, with a value or with names below it. The numbers are positions in the form's text and indexes of nodes; node 0 is the form
/// itself.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct FormNode
{
    /// <summary>The value of <see cref="Length"/> for a list.</summary>
    public const int List = -1;

    /// <summary>The start of the name; the index of an element without a name, as in <c>a[]</c>.</summary>
    public int NameStart;

    /// <summary>The length of the name; 0 for an element without a name.</summary>
    public int NameLength;

    /// <summary>The start of the value, or the complement of the start if the value must be decoded; for a list, the first node.</summary>
    public int Start;

    /// <summary>The length of the value.</summary>
    public int Length;

    /// <summary>The next node in the same list; 0 for the last one.</summary>
    public int Next;

    public readonly bool IsList => Length == List;
}
