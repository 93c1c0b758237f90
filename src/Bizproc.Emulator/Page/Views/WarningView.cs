namespace Bizproc.Emulator.Page.Views;

/// <summary>Something that the portal accepts without a word, and that goes wrong later.</summary>
/// <param name="Text">What, and what comes of it.</param>
/// <param name="IsSerious">Whether it spoils the action; else it is worth knowing.</param>
internal sealed record WarningView(string Text, bool IsSerious = true)
{
    /// <summary>Something that is worth knowing, and no mistake.</summary>
    public static WarningView Note(string text) => new(text, IsSerious: false);
}
