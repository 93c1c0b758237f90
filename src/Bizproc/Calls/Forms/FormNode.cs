using System.Runtime.InteropServices;

namespace Bizproc;

/// <summary>A name in a form, with a value or with names below it. Numbers point into the form's text and among its nodes; node 0 is the form itself.</summary>
/// <param name="NameStart">Where the name begins; the index of what came without one, as in <c>a[]</c>.</param>
/// <param name="NameLength">Its length; 0 for what came without one.</param>
/// <param name="Start">Where the value begins; for a list its first node.</param>
/// <param name="Length">The value's length; for a list <see cref="List"/>.</param>
/// <param name="Next">The node behind it in the same list; 0 for the last one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormNode(int NameStart, int NameLength, int Start, int Length, int Next)
{
    public const int List = -1;

    public bool IsList => Length == List;
}
