namespace Bizproc.Emulator.Verification;

/// <summary>Decides for each recorded line whether and how it can be replayed.</summary>
/// <param name="own">The names of the run.</param>
/// <param name="isPortalEmpty">True if the portal listed no codes at the beginning.</param>
internal sealed class RequestPreparer(OwnNames own, bool isPortalEmpty)
{
    private const string AdministratorToken = "admin";

    /// <summary>Prepares a call, or gives the reason why it is left out.</summary>
    public (PreparedRequest? Call, SkipReason? Reason) Prepare(RecordedLine line)
    {
        if (line.IsRowsOfRegistrations) return (null, SkipReason.RowsOfRegistrations);
        if (line.IsRowsOfPlacements) return (null, SkipReason.RowsOfPlacements);
        if (line.Method is null) return (null, SkipReason.FilterDecision);
        if (line.IsOfWebhook || TokenOf(line) is not { } token) return (null, SkipReason.OtherToken);

        var rewriter = new RequestRewriter(own, isPortalEmpty);
        string body = rewriter.Body(line);
        if (rewriter.Obstacle is { } obstacle) return (null, obstacle);

        return (new PreparedRequest(line, line.Method, body, token, rewriter.Adds), null);
    }

    private static RequestToken? TokenOf(RecordedLine line) => line.Token switch
    {
        null => RequestToken.None,
        AdministratorToken => RequestToken.Given,
        RemotePortal.UnknownToken => RequestToken.Unknown,
        _ => null,
    };
}
