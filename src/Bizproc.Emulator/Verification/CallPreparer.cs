namespace Bizproc.Emulator.Verification;

/// <summary>Decides for each recorded line whether and how it can be replayed.</summary>
/// <param name="own">The names of the run.</param>
/// <param name="isPortalEmpty">True if the portal listed no codes at the beginning.</param>
internal sealed class CallPreparer(OwnNames own, bool isPortalEmpty)
{
    private const string AdministratorToken = "admin";

    /// <summary>Prepares a call, or gives the reason why it is left out.</summary>
    public (PreparedCall? Call, LeftOut? Reason) Prepare(RecordedLine line)
    {
        if (line.IsRowsOfRegistrations) return (null, LeftOut.RowsOfRegistrations);
        if (line.IsRowsOfPlacements) return (null, LeftOut.RowsOfPlacements);
        if (line.Method is null) return (null, LeftOut.FilterDecision);
        if (line.IsOfWebhook || TokenOf(line) is not { } token) return (null, LeftOut.OtherToken);

        var rewriter = new CallRewriter(own, isPortalEmpty);
        string body = rewriter.Body(line);
        if (rewriter.Obstacle is { } obstacle) return (null, obstacle);

        return (new PreparedCall(line, line.Method, body, token, rewriter.Adds), null);
    }

    private static CallToken? TokenOf(RecordedLine line) => line.Token switch
    {
        null => CallToken.None,
        AdministratorToken => CallToken.Given,
        RemotePortal.UnknownToken => CallToken.Unknown,
        _ => null,
    };
}
