namespace Bizproc.Emulator.Verification;

/// <summary>A recorded call, ready to be sent except for the token.</summary>
/// <param name="Line">The recorded line.</param>
/// <param name="Method">The name of the method, as recorded.</param>
/// <param name="Body">The body: a JSON object, or a form if the line has one.</param>
/// <param name="Token">The token to send.</param>
/// <param name="Adds">The actions that the portal may have after the call, whatever it answers.</param>
internal sealed record PreparedRequest(RecordedLine Line, string Method, string Body, RequestToken Token, IReadOnlyList<ListedAction> Adds)
{
    public bool IsForm => Line.Form is not null;
}
