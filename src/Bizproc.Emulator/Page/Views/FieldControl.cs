namespace Bizproc.Emulator.Page.Views;

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
