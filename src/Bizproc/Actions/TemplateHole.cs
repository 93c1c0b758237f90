using System.Runtime.InteropServices;

namespace Bizproc.Actions;

/// <summary>A place in a request where a value of the portal is inserted.</summary>
/// <param name="Position">The number of bytes of the rendered text before the hole.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Name">The name of the slot; empty for other kinds.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TemplateHole(int Position, HoleKind Kind, string Name)
{
    /// <summary>Gets the bytes to insert.</summary>
    /// <param name="values">The values of the portal.</param>
    /// <param name="code">The code of the action, for the error message.</param>
    /// <exception cref="InvalidOperationException">The slot is not filled for this portal.</exception>
    public ReadOnlySpan<byte> ValueIn(ActionValues values, string code) => Kind switch
    {
        HoleKind.PublicUrl => values.PublicUrl,
        HoleKind.UserId => values.UserId,
        HoleKind.Slot => values.GetSlot(code, Name),
        _ => values.GetOptions(code, Name),
    };
}
