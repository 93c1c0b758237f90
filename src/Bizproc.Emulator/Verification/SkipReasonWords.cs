namespace Bizproc.Emulator.Verification;

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
