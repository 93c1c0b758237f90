using System.Text.Encodings.Web;
using Bizproc.Actions;
using Bizproc.Portal.Errors;

namespace Bizproc.Installation;

/// <summary>Writes the HTML of the installation page.</summary>
internal static class InstallationHtml
{
    private const string Style = """
        :root { color-scheme: light dark; --bad: light-dark(#b3261e, #ffb4ab) }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 1.5rem auto; padding: 0 1rem; overflow-wrap: anywhere }
        h1 { font-size: 1.3rem }
        ul { list-style: none; padding: 0 }
        li { padding: .4rem 0; border-bottom: 1px solid #8884 }
        .bad { color: var(--bad) }
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="result">The result of the installation.</param>
    /// <param name="script">The address of the BX24 script.</param>
    /// <param name="nonce">The nonce that allows the page's own script and style.</param>
    public static string Render(InstallationResult result, Uri script, string nonce) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{Title(result)}</title>
        <style nonce="{nonce}">{Style}</style>
        </head>
        <body>
        <main>
        <h1>{Title(result)}</h1>
        {Trouble(result)}
        <ul>{Actions(result)}</ul>
        </main>
        {(result.IsFinished ? Finish(script, nonce) : "")}
        </body>
        </html>
        """;

    private static string Title(InstallationResult result) => result switch
    {
        { IsComplete: true } => "The application is installed",
        { IsFinished: true } => "The application is installed, but some of its actions are missing",
        _ => "The application is not installed yet",
    };

    private static string Trouble(InstallationResult result)
    {
        if (result.IsComplete) return "";

        string failure = result.Failure ?? (result.Report is { IsOverlapped: true }
            ? "Another version of the application is being deployed at the same time."
            : "Some of its actions could not be deployed.");
        return $"""<p class="bad" role="alert">{Encode(failure)}</p><p>{Encode(result.Remedy ?? "")}</p>""";
    }

    private static string Actions(InstallationResult result) =>
        result.Report is null ? "" : string.Concat(result.Report.Actions.Select(Line));

    private static string Line(DeployedAction action)
    {
        string reason = ReasonOf(action) is { } why ? $": {Encode(why)}" : "";
        string look = action.Outcome == DeploymentOutcome.Failed ? " class=\"bad\"" : "";
        return $"<li{look}><strong>{Encode(action.Code)}</strong> ({action.Kind.Name}) {Word(action.Outcome)}{reason}</li>";
    }

    /// <summary>Gets the reason of a failure and its fix. They reveal nothing about the application's network.</summary>
    private static string? ReasonOf(DeployedAction action) => action.Failure switch
    {
        null or PortalException { Error.Length: > 0 } => action.Reason is { } reason ? SentenceJoiner.Join(reason, action.Remedy ?? "") : null,
        _ => "the portal could not be reached. Open the application again; its log has the details",
    };

    private static string Word(DeploymentOutcome outcome) => outcome switch
    {
        DeploymentOutcome.Added => "added",
        DeploymentOutcome.Updated => "updated",
        DeploymentOutcome.Deleted => "deleted",
        DeploymentOutcome.Orphan => "not declared, kept",
        DeploymentOutcome.NotOffered => "not offered by the portal's plan",
        DeploymentOutcome.NotSelected => "not selected for this portal",
        DeploymentOutcome.Failed => "failed",
        _ => "unchanged",
    };

    /// <summary>
    /// Writes the script that tells the portal that the installation is finished, and a text for the reader if the script cannot run.
    /// </summary>
    private static string Finish(Uri script, string nonce) => $$"""
        <p id="unfinished" class="bad" role="alert" hidden>The portal could not be told: its script at {{Encode(script.Host)}} is not loaded. Allow it, and open the application again.</p>
        <script nonce="{{nonce}}" src="{{Encode(script.AbsoluteUri)}}"></script>
        <script nonce="{{nonce}}">
        if (window.BX24) BX24.init(() => BX24.installFinish());
        else document.getElementById("unfinished").hidden = false;
        </script>
        """;

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
