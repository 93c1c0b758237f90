namespace Bizproc.Emulator.Verification;

/// <summary>Describes the reasons for the report.</summary>
internal static class LeftOutWords
{
    public static string Of(LeftOut reason) => reason switch
    {
        LeftOut.RowsOfRegistrations => "rows of registrations",
        LeftOut.RowsOfPlacements => "rows of placements",
        LeftOut.FilterDecision => "filter decisions",
        LeftOut.OtherToken => "with another token or a webhook",
        LeftOut.AfterLeftOutChange => "after a change that is left out",
        LeftOut.LongCode => "about the length of a code",
        LeftOut.LongPlacementHandler => "about the length of a placement handler",
        _ => "with a reference that could delete a foreign action",
    };
}
