namespace Bizproc.Emulator.Verification;

/// <summary>Why a recorded line is not replayed against a portal of which there is one token and nothing else.</summary>
internal enum SkipReason
{
    /// <summary>No method tells the rows of registrations.</summary>
    RowsOfRegistrations,

    /// <summary>No method tells the rows of placements.</summary>
    RowsOfPlacements,

    /// <summary>No method tells for which documents an action is offered.</summary>
    FilterDecision,

    /// <summary>The call has another user's, another application's, an expired or a narrower token, or is one of a webhook.</summary>
    OtherToken,

    /// <summary>A call before it, which changes the portal, is left out, so its answer would be another.</summary>
    AfterLeftOutChange,

    /// <summary>With the prefix the code would be longer than a portal takes.</summary>
    LongCode,

    /// <summary>With the prefix the placement handler would be longer than a portal tells apart.</summary>
    LongPlacementHandler,

    /// <summary>A reference of the batch could come to the code of an action that is none of the run's own.</summary>
    ReferenceToForeignCode,
}
