namespace Bizproc.Emulator.Page.Views;

/// <summary>An input as the designer draws it (portal: 4.4).</summary>
/// <param name="Key">Its key.</param>
/// <param name="Label">Its name; its key where it has none.</param>
/// <param name="Description">Its description.</param>
/// <param name="Type">Its type in words.</param>
/// <param name="Control">What is drawn.</param>
/// <param name="IsRequired">Whether the designer insists on a value.</param>
/// <param name="IsMultiple">Whether it takes several values.</param>
/// <param name="Defaults">The values that stand in it at first.</param>
/// <param name="Choices">What there is to choose from.</param>
/// <param name="Hint">How a value looks.</param>
/// <param name="Note">What is odd about it.</param>
internal sealed record FieldView(
    string Key,
    string Label,
    string Description,
    string Type,
    FieldControl Control,
    bool IsRequired,
    bool IsMultiple,
    IReadOnlyList<string> Defaults,
    IReadOnlyList<ChoiceView> Choices,
    string Hint,
    string? Note);
