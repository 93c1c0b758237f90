using System.Net;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>What an application answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Text">The body.</param>
/// <param name="Policy">What the page may do.</param>
internal sealed record InstallAnswer(HttpStatusCode Status, string Text, string Policy)
{
    /// <summary>Whether the page tells the portal that the installation is done.</summary>
    public bool Finishes => Text.Contains("BX24.installFinish()", StringComparison.Ordinal);
}
