namespace Bizproc;

/// <summary>The source of what is known about a portal's formats. A later member is more certain.</summary>
internal enum FormatSource
{
    /// <summary>Nothing is known, and the default of the options applies.</summary>
    Default,

    /// <summary>The format follows from the portal's language or domain.</summary>
    Presumed,

    /// <summary>A text of the portal showed the format.</summary>
    Learnt,

    /// <summary>The application set the format.</summary>
    Given,
}
