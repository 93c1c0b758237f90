namespace Bizproc;

/// <summary>How it is known how a portal writes dates; what comes later is surer.</summary>
internal enum FormatSource
{
    /// <summary>It is not: the default of the options serves.</summary>
    Default,

    /// <summary>It follows from the portal's language or domain.</summary>
    Presumed,

    /// <summary>A text of the portal showed it.</summary>
    Learnt,

    /// <summary>The application says so.</summary>
    Given,
}
