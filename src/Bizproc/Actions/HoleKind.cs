namespace Bizproc;

/// <summary>The kinds of values that a declaration leaves open until run time.</summary>
internal enum HoleKind
{
    /// <summary>The application's public URL.</summary>
    PublicUrl,

    /// <summary>The user as whom the action runs.</summary>
    UserId,

    /// <summary>A number of the portal's own.</summary>
    Slot,

    /// <summary>The options of a select, which are the portal's own.</summary>
    Options,
}
