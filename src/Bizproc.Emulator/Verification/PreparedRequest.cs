namespace Bizproc.Emulator.Verification;

/// <summary>A recorded call as it is sent, but for the token.</summary>
/// <param name="Line">The recorded line.</param>
/// <param name="Method">The method as the line names it.</param>
/// <param name="Body">A JSON object, or a form where the line has one.</param>
/// <param name="Token">What it brings to prove itself.</param>
/// <param name="Adds">What the portal may have afterwards, whatever it answers.</param>
internal sealed record PreparedRequest(RecordedLine Line, string Method, string Body, RequestToken Token, IReadOnlyList<ListedAction> Adds)
{
    public bool IsForm => Line.Form is not null;
}
