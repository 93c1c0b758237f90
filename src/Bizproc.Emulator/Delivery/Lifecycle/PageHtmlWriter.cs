using System.Text.Encodings.Web;
using Bizproc.Emulator.Http;
using Bizproc.Emulator.State.Applications;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.Delivery.Lifecycle;

/// <summary>
/// Writes the HTML with which a browser opens an application's page on the emulator: a form that is posted into a frame (portal: 8.2, 12).
/// </summary>
internal static class PageHtmlWriter
{
    /// <summary>Writes the page. The frame shows the application's content; the heading around it names the application.</summary>
    public static string Html(ApplicationPost page)
    {
        string title = page.Kind == ApplicationPostKind.InstallPage ? $"Installation of {page.Application}" : $"Settings of {page.Subject}, {page.Application}";
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>{Encode(title)}</title><link rel="icon" href="/page/icon.svg">
            <style>body {"{ font-family: system-ui; margin: 1rem } iframe { width: 100%; height: 80vh; border: 1px solid #8888; border-radius: 6px } .within h1 { display: none } .within body { margin: 0 } .within iframe { height: 99vh; border: 0 }"}</style>
            <script>if (self !== top) document.documentElement.className = "within";</script>
            </head>
            <body>
            <h1>{Encode(title)}</h1>
            <form method="post" action="{Encode(page.Url)}" target="application">{Fields(page.Fields)}<noscript><button>Open</button></noscript></form>
            <iframe name="application" title="{Encode(title)}"></iframe>
            <script>document.forms[0].submit();</script>
            </body>
            </html>
            """;
    }

    /// <summary>Writes the data for the script in the page: the tokens and the placement.</summary>
    public static string Info(ApplicationPost page, string domain)
    {
        var auth = new PhpArray
        {
            ["access_token"] = page.Fields["AUTH_ID"],
            ["refresh_token"] = page.Fields["REFRESH_ID"],
            ["expires_in"] = page.Fields["AUTH_EXPIRES"],
            ["member_id"] = page.Fields["member_id"],
            ["domain"] = new PhpString(domain),
        };
        string placement = PhpJsonWriter.Write(page.Fields["PLACEMENT"]);
        return $$"""{"auth":{{PhpJsonWriter.Write(auth)}},"placement":{{placement}},"options":{{page.Fields["PLACEMENT_OPTIONS"].ToText()}}}""";
    }

    private static string Fields(PhpArray fields) =>
        string.Concat(fields.Select(static field => $"""<input type="hidden" name="{Encode(field.Key)}" value="{Encode(field.Value.ToText())}">"""));

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
