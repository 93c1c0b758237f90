namespace Bizproc.Actions;

/// <summary>The kinds of values that a declaration leaves open until run time.</summary>
internal enum HoleKind
{
    /// <summary>The application's public URL.</summary>
    PublicUrl,

    /// <summary>The user as whom the action runs.</summary>
    UserId,

    /// <summary>A number that belongs to the portal.</summary>
    Slot,

    /// <summary>The options of a select, which belong to the portal.</summary>
    Options,
}
