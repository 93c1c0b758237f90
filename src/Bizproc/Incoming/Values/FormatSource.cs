namespace Bizproc.Incoming.Values;

/// <summary>The source of the knowledge about a portal's formats. A later member is more certain.</summary>
internal enum FormatSource
{
    /// <summary>Nothing is known, so the default of the options applies.</summary>
    Default,

    /// <summary>The language or the domain of the portal suggests the format.</summary>
    Presumed,

    /// <summary>A text of the portal proved the format.</summary>
    Learnt,

    /// <summary>The application set the format.</summary>
    Given,
}
