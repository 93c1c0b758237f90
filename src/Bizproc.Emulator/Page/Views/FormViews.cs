namespace Bizproc.Emulator.Page.Views;

/// <summary>The settings of a step as the designer draws them, and the document of the run.</summary>
/// <param name="Fields">The action's own inputs.</param>
/// <param name="Step">The settings that every step has.</param>
/// <param name="Documents">The documents on which it can run. The action's own document comes first, if it has one.</param>
/// <param name="DocumentFields">The fields of the document that its defaults use.</param>
internal sealed record FormView(
    IReadOnlyList<FieldView> Fields, StepView Step, IReadOnlyList<OfferView> Documents, IReadOnlyList<string> DocumentFields);

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

/// <summary>The controls that the designer draws for an input.</summary>
internal enum FieldControl
{
    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Lines of text.</summary>
    Area,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list of options.</summary>
    Choice,

    /// <summary>No control. The value is the default of the registration.</summary>
    Kept,

    /// <summary>No control. The value is empty.</summary>
    Emptied,
}

/// <summary>The settings that every step has (portal: 6, 11.4).</summary>
/// <param name="IsFixed">True if the action decides whether the workflow waits.</param>
/// <param name="Waits">The default for waiting.</param>
/// <param name="WaitNote">A text that says who decides about waiting.</param>
/// <param name="RunAs">The default for the user whose tokens the handler receives.</param>
/// <param name="Units">The units of the time limit.</param>
internal sealed record StepView(bool IsFixed, bool Waits, string WaitNote, string RunAs, IReadOnlyList<ChoiceView> Units);

/// <summary>A document, and whether this portal offers an action for it.</summary>
internal sealed record OfferView(DocumentView Document, bool IsOffered);

/// <summary>A document of a workflow.</summary>
/// <param name="Label">The text that is shown.</param>
/// <param name="Type">The module, class and type.</param>
/// <param name="Id">The module, class and id of the first document of this type.</param>
internal sealed record DocumentView(string Label, IReadOnlyList<string> Type, IReadOnlyList<string> Id);

/// <summary>An option of a list.</summary>
/// <param name="Id">The value that is sent.</param>
/// <param name="Label">The text that is shown.</param>
internal sealed record ChoiceView(string Id, string Label);
