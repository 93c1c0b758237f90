namespace Bizproc.Emulator.Verification;

/// <summary>The reasons why a recorded line is not replayed. Only one token of the portal is known, and nothing else about it.</summary>
internal enum SkipReason
{
    /// <summary>No method reads the rows of registrations.</summary>
    RowsOfRegistrations,

    /// <summary>No method reads the rows of placements.</summary>
    RowsOfPlacements,

    /// <summary>No method tells for which documents an action is offered.</summary>
    FilterDecision,

    /// <summary>The call needs the token of another user or application, an expired token, one with fewer scopes, or a webhook.</summary>
    OtherToken,

    /// <summary>An earlier call that changes the portal is left out, so the answer would differ.</summary>
    AfterLeftOutChange,

    /// <summary>The code with the prefix would be longer than a portal accepts.</summary>
    LongCode,

    /// <summary>The placement handler with the prefix would be longer than the part that a portal compares.</summary>
    LongPlacementHandler,

    /// <summary>A reference in the batch could give the code of an action that does not belong to the run.</summary>
    ReferenceToForeignCode,
}

/// <summary>Describes the reasons for the report.</summary>
internal static class SkipReasonWords
{
    public static string Describe(SkipReason reason) => reason switch
    {
        SkipReason.RowsOfRegistrations => "rows of registrations",
        SkipReason.RowsOfPlacements => "rows of placements",
        SkipReason.FilterDecision => "filter decisions",
        SkipReason.OtherToken => "with another token or a webhook",
        SkipReason.AfterLeftOutChange => "after a change that is left out",
        SkipReason.LongCode => "about the length of a code",
        SkipReason.LongPlacementHandler => "about the length of a placement handler",
        _ => "with a reference that could delete a foreign action",
    };
}
