namespace Bizproc.Emulator.Page.Views;

/// <summary>What the designer draws for an input.</summary>
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

    /// <summary>A list to choose from.</summary>
    Choice,

    /// <summary>Nothing, and the value is what the registration says.</summary>
    Kept,

    /// <summary>Nothing, and the value is empty.</summary>
    Emptied,
}
