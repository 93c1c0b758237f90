namespace Bizproc.Emulator.Page.Views;

/// <summary>An input as the designer draws it (portal: 4.4).</summary>
/// <param name="Key">The key.</param>
/// <param name="Label">The name; the key if it has no name.</param>
/// <param name="Description">The description.</param>
/// <param name="Type">The type in words.</param>
/// <param name="Control">The control that is drawn.</param>
/// <param name="IsRequired">True if the designer requires a value.</param>
/// <param name="IsMultiple">True if it takes several values.</param>
/// <param name="Defaults">The values that are shown at first.</param>
/// <param name="Choices">The options of a list.</param>
/// <param name="Hint">An example of a value.</param>
/// <param name="Note">A warning about the input.</param>
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
