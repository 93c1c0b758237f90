using System.Runtime.InteropServices;

namespace Bizproc;

/// <summary>A name in a form, with a value or with names below it. Numbers point into the form's text and among its nodes; node 0 is the form itself.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct FormNode
{
    /// <summary>What <see cref="Length"/> is for a list.</summary>
    public const int List = -1;

    /// <summary>Where the name begins; the index of what came without one, as in <c>a[]</c>.</summary>
    public int NameStart;

    /// <summary>Its length; 0 for what came without one.</summary>
    public int NameLength;

    /// <summary>Where the value begins, or the complement of that for one that is to be decoded; for a list its first node.</summary>
    public int Start;

    /// <summary>The value's length.</summary>
    public int Length;

    /// <summary>The node behind it in the same list; 0 for the last one.</summary>
    public int Next;

    public readonly bool IsList => Length == List;
}
