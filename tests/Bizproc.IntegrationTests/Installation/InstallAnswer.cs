using System.Net;

namespace Bizproc.IntegrationTests.Installation;

/// <summary>The answer of an application.</summary>
/// <param name="Status">The status.</param>
/// <param name="Text">The body.</param>
/// <param name="Policy">The content security policy of the page.</param>
internal sealed record InstallAnswer(HttpStatusCode Status, string Text, string Policy)
{
    /// <summary>True if the page tells the portal that the installation is finished.</summary>
    public bool Finishes => Text.Contains("BX24.installFinish()", StringComparison.Ordinal);
}
