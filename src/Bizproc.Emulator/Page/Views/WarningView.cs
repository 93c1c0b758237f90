namespace Bizproc.Emulator.Page.Views;

/// <summary>A mistake that the portal accepts silently and that causes trouble later.</summary>
/// <param name="Text">The mistake and its effect.</param>
/// <param name="IsSerious">True if the action does not work because of it; otherwise it is only a note.</param>
internal sealed record WarningView(string Text, bool IsSerious = true)
{
    /// <summary>Creates a note, which is not a mistake.</summary>
    public static WarningView Note(string text) => new(text, IsSerious: false);
}
